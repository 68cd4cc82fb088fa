/**
 * What does this page say, and where?
 *
 * <p>{@link io.dateline.internal.extract.PageExtractor} reads a page of noisy text in these steps,
 * each a class of its own:
 *
 * <ol>
 *   <li>{@link io.dateline.internal.extract.Lines} numbers the lines, marks the words that tell
 *       what a line is for, and finds every date in it, before anything is set aside;
 *   <li>{@link io.dateline.internal.extract.LineClassifier} gives each line its role;
 *   <li>{@link io.dateline.internal.extract.BodyFinder} and {@link
 *       io.dateline.internal.extract.TitleFinder} tell the article from what surrounds it;
 *   <li>the other finders read one value each from that {@link
 *       io.dateline.internal.extract.Layout}, with its evidence.
 * </ol>
 *
 * <p>The words of each language, the publishers and the agencies are data, not code.
 */
@NullMarked
package io.dateline.internal.extract;

import org.jspecify.annotations.NullMarked;
