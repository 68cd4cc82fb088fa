/**
 * Coverage-guided search for pages that reading does not survive. Each class is a step of its own
 * in {@code mvn verify}, for it instruments the whole JVM: thirty seconds each, from the inputs in
 * the folder of its name among the test resources. What it finds is added there, and so tried first
 * in every later run.
 */
@NullMarked
package io.dateline.server.fuzz;

import org.jspecify.annotations.NullMarked;
