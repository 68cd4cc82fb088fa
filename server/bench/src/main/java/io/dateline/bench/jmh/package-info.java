/** Microbenchmarks of the inner pieces. */
@NullMarked
package io.dateline.bench.jmh;

import org.jspecify.annotations.NullMarked;
