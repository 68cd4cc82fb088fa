/** How good is it? Scores what is read from pages against what people wrote down of them. */
@NullMarked
package io.dateline.server.evaluate;

import org.jspecify.annotations.NullMarked;
