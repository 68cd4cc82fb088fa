/**
 * What does this document say of itself, and what does a reader see of it? HTML → statements and
 * blocks of text.
 *
 * <p>{@link io.dateline.internal.extract.html.HtmlReader} parses a document once and walks over it
 * once. It decides nothing: what the article's date or headline is, is weighed by the package
 * above.
 */
@NullMarked
package io.dateline.internal.extract.html;

import org.jspecify.annotations.NullMarked;
