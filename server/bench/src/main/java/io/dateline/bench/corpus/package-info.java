/** What every engine is fed and asked: articles, and questions sampled from them. */
@NullMarked
package io.dateline.bench.corpus;

import org.jspecify.annotations.NullMarked;
