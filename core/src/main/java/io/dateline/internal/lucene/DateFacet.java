package io.dateline.internal.lucene;

import io.dateline.Facet;
import io.dateline.FacetRequest;
import io.dateline.Interval;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;

/**
 * The histogram of dates. Where the interval is left open, it counts by all of them, which from run
 * to run is little work, and chooses among them in the end.
 */
final class DateFacet implements FacetCounter {
  private final FacetRequest.Published request;
  private final List<DateCounter> finestFirst = new ArrayList<>();

  DateFacet(FacetRequest.Published request, ZoneId zone, Derived derived) throws IOException {
    this.request = request;
    for (Interval interval : intervals(request)) {
      finestFirst.add(new DateCounter(derived.runs(interval, zone)));
    }
  }

  /** The histogram of every article there is. */
  static Facet everything(FacetRequest.Published request, ZoneId zone, Derived derived)
      throws IOException {
    List<DateCounts> counts = new ArrayList<>();
    for (Interval interval : intervals(request)) {
      counts.add(derived.runs(interval, zone).everything());
    }
    return choose(counts, request).facet(request);
  }

  private static List<Interval> intervals(FacetRequest.Published request) {
    return request.interval() == null
        ? List.of(Interval.values()).reversed()
        : List.of(request.interval());
  }

  /** The finest that places most of the dated articles and needs few enough buckets. */
  private static DateCounts choose(List<DateCounts> finestFirst, FacetRequest.Published request) {
    for (DateCounts counts : finestFirst) {
      if (counts.placesMost() && counts.size(request.empty()) <= request.most()) {
        return counts;
      }
    }
    return finestFirst.getLast();
  }

  @Override
  public void segment(LeafReaderContext leaf) {
    finestFirst.forEach(counter -> counter.segment(leaf));
  }

  @Override
  public void count(int[] docs, int size) {
    finestFirst.forEach(counter -> counter.count(docs, size));
  }

  /** What was counted, by the interval asked for or chosen. */
  DateCounts counts() {
    return choose(finestFirst.stream().map(DateCounter::counts).toList(), request);
  }

  @Override
  public Facet facet() {
    return counts().facet(request);
  }
}
