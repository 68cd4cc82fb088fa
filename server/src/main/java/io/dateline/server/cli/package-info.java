/** How the archive is asked from a shell. The only place that prints. */
@NullMarked
package io.dateline.server.cli;

import org.jspecify.annotations.NullMarked;
