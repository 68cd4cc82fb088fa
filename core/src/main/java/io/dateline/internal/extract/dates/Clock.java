package io.dateline.internal.extract.dates;

import java.util.Set;

/**
 * A time of day, as read from tokens.
 *
 * @param languages whose words it is written with; empty when it tells nothing of a language
 * @param last its last token
 */
record Clock(TimeOfDay time, Set<Language> languages, Token last) {}
