/** How a search looks to a feed reader that follows it: Atom and JSON Feed. */
@NullMarked
package io.dateline.server.feed;

import org.jspecify.annotations.NullMarked;
