/** The engines under measurement, each a server process on loopback or a library in this one. */
@NullMarked
package io.dateline.bench.engine;

import org.jspecify.annotations.NullMarked;
