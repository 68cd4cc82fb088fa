/** How good is it? Runs judged collections and tells how well they were answered. */
@NullMarked
package io.dateline.internal.evaluation;

import org.jspecify.annotations.NullMarked;
