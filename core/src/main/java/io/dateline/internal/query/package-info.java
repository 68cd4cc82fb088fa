/**
 * From the text of a query to its value.
 *
 * <p>The language, the tightest binding first:
 *
 * <pre>
 * atom   := word | "exact phrase" | prefix* | * | ( list ) | field: atom
 * marked := NOT marked | +atom | -atom | atom
 * both   := marked AND marked ...
 * list   := both OR both ...
 * </pre>
 *
 * Words side by side are joined by AND or OR, as asked. {@code +} and {@code -} stand directly
 * before what they mark and say what the list around them must and must not have; so does {@code
 * NOT} but where it follows or precedes an OR that is written out, where it is one of the choices.
 */
@NullMarked
package io.dateline.internal.query;

import org.jspecify.annotations.NullMarked;
