/** Figures, and the report made of them. */
@NullMarked
package io.dateline.bench.report;

import org.jspecify.annotations.NullMarked;
