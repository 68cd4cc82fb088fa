/** The program: command line and HTTP server over an archive. */
@NullMarked
package io.dateline.server;

import org.jspecify.annotations.NullMarked;
