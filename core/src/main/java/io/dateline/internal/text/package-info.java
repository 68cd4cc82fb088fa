/** Small work on text that every package may need: cleaning and naming. */
@NullMarked
package io.dateline.internal.text;

import org.jspecify.annotations.NullMarked;
