package io.dateline.internal.lucene;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import io.dateline.Article;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.DocValuesProducer;
import org.apache.lucene.codecs.FieldsProducer;
import org.apache.lucene.codecs.StoredFieldsReader;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.BytesRef;

/**
 * Reads articles from a damaged index, segment after segment. Two of a segment's parts hold its
 * articles, and each part has a checksum of its own: a segment in which both are whole loses
 * nothing, whatever else is damaged. For use by one thread.
 */
public final class Salvage {
  /**
   * What was lost.
   *
   * @param articles how many articles, as far as that can still be told
   * @param ids the ids of those of them whose ids can still be read
   */
  public record Loss(long articles, List<String> ids) {
    public Loss {
      ids = List.copyOf(ids);
    }
  }

  private final Directory directory;
  private final Consumer<Article> saved;
  private final List<String> lostIds = new ArrayList<>();
  private long lost;

  private Salvage(Directory directory, Consumer<Article> saved) {
    this.directory = directory;
    this.saved = saved;
  }

  /**
   * Reads what can be read.
   *
   * @param saved takes each article that is as it was written
   */
  public static Loss of(Path folder, Consumer<Article> saved) {
    try (Directory directory = FSDirectory.open(folder, NoLockFactory.INSTANCE)) {
      Salvage salvage = new Salvage(directory, saved);
      for (SegmentCommitInfo segment : SegmentInfos.readLatestCommit(directory)) {
        salvage.read(segment.info);
      }
      return new Loss(salvage.lost, salvage.lostIds);
    } catch (IOException e) {
      // Not even its list of segments can be read.
      return new Loss(0, List.of());
    }
  }

  private void read(SegmentInfo segment) {
    Codec codec = segment.getCodec();
    try {
      FieldInfos fields = codec.fieldInfosFormat().read(directory, segment, "", IOContext.DEFAULT);
      SegmentReadState state = new SegmentReadState(directory, segment, fields, IOContext.DEFAULT);
      if (!readWhole(state)) {
        lost += segment.maxDoc();
        readIds(state);
      }
    } catch (IOException e) {
      lost += segment.maxDoc();
    }
  }

  /** False when it cannot be read; nothing of it was given away then. */
  private boolean readWhole(SegmentReadState state) throws IOException {
    Codec codec = state.segmentInfo.getCodec();
    try (DocValuesProducer columns = codec.docValuesFormat().fieldsProducer(state);
        StoredFieldsReader stored =
            codec
                .storedFieldsFormat()
                .fieldsReader(directory, state.segmentInfo, state.fieldInfos, IOContext.DEFAULT)) {
      columns.checkIntegrity();
      stored.checkIntegrity();
      read(hits(columns, state), new Bodies(stored));
      return true;
    } catch (CorruptIndexException | NoSuchFileException e) {
      return false;
    }
  }

  private void read(BinaryDocValues hits, Bodies bodies) throws IOException {
    for (int doc = hits.nextDoc(); doc != NO_MORE_DOCS; doc = hits.nextDoc()) {
      Bodies.Visitor all = bodies.all(doc);
      BytesRef rest = all.article();
      if (rest != null) {
        HitColumn.Row row = HitColumn.decode(hits.binaryValue());
        saved.accept(ArticleColumn.decode(rest, row, all.body()).unpacked());
      }
    }
  }

  /** From the column of hits, else from the terms. */
  private void readIds(SegmentReadState state) {
    Codec codec = state.segmentInfo.getCodec();
    try (DocValuesProducer columns = codec.docValuesFormat().fieldsProducer(state)) {
      columns.checkIntegrity();
      BinaryDocValues hits = hits(columns, state);
      while (hits.nextDoc() != NO_MORE_DOCS) {
        lostIds.add(HitColumn.decode(hits.binaryValue()).id());
      }
    } catch (IOException e) {
      readTerms(state);
    }
  }

  private void readTerms(SegmentReadState state) {
    Codec codec = state.segmentInfo.getCodec();
    try (FieldsProducer fields = codec.postingsFormat().fieldsProducer(state)) {
      fields.checkIntegrity();
      Terms terms = fields.terms(Schema.ID);
      if (terms != null) {
        TermsEnum ids = terms.iterator();
        while (ids.next() != null) {
          lostIds.add(ids.term().utf8ToString());
        }
      }
    } catch (IOException e) {
      // Then nobody can tell.
    }
  }

  private static BinaryDocValues hits(DocValuesProducer columns, SegmentReadState state)
      throws IOException {
    FieldInfo field = state.fieldInfos.fieldInfo(Schema.HIT);
    if (field == null) {
      throw new CorruptIndexException("the segment has no column of hits", Schema.HIT);
    }
    return columns.getBinary(field);
  }
}
