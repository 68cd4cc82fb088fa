/** Measures Dateline beside its peers: the command, and the rounds it runs. */
@NullMarked
package io.dateline.bench;

import org.jspecify.annotations.NullMarked;
