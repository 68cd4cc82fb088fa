package io.dateline.internal.extract;

import io.dateline.internal.extract.dates.DateOrder;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a publisher.
 *
 * @param name as it is to be shown
 * @param aliases other names it goes by
 * @param weakAliases names that are common words too, and prove nothing by themselves; {@code name}
 *     may be among them
 * @param hosts where its pages are; a host stands for all below it
 * @param dateOrder how it writes dates in digits; null when unknown
 * @param zone where it writes; null when unknown
 */
record Publisher(
    String name,
    List<String> aliases,
    List<String> weakAliases,
    List<String> hosts,
    @Nullable DateOrder dateOrder,
    @Nullable ZoneId zone) {}
