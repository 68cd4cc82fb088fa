package io.dateline.internal.extract.dates;

import org.jspecify.annotations.Nullable;

/**
 * What was read from tokens as one expression.
 *
 * @param mention null for what is written like a date and is none
 * @param last its last token
 */
record Expression(@Nullable DateMention mention, Token last) {}
