/** How the archive is asked over HTTP, with one plain page for people. */
@NullMarked
package io.dateline.server.http;

import org.jspecify.annotations.NullMarked;
