/**
 * What an archive goes through: killed rebuilds, full disks, failing disks, flipped bits, swaps
 * under load. Short in every build; {@code mvn verify -Dtrials=full} runs them at length. Each
 * prints its figures.
 */
@NullMarked
package io.dateline.trials;

import org.jspecify.annotations.NullMarked;
