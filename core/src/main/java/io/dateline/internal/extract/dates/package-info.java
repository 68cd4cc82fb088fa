/**
 * Which dates stand in this line, and how can each be read?
 *
 * <p>{@link DateFinder} answers for a line of text, {@link UrlDates} for a URL. Neither knows where
 * on a page its line stands, nor what time it is: whoever weighs a {@link DateMention} does. What
 * can be read in several ways keeps all of them; {@link Hints} settle it where they can.
 */
@NullMarked
package io.dateline.internal.extract.dates;

import org.jspecify.annotations.NullMarked;
