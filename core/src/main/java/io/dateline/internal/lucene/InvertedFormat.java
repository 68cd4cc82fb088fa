package io.dateline.internal.lucene;

import java.io.IOException;
import org.apache.lucene.codecs.FieldsConsumer;
import org.apache.lucene.codecs.FieldsProducer;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.index.Fields;
import org.apache.lucene.index.FilterLeafReader.FilterFields;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.index.Terms;
import org.jspecify.annotations.Nullable;

/**
 * Lucene's own format of postings, under its own name and in its own bytes, which takes those of
 * the fields of words from an {@link Inversion}. In the documents handed to the writer each of
 * these fields is a single empty term, which keeps the field known and gives it a norm.
 *
 * <p>Articles must be handed over in the order of the index: sorting the segment would not reach
 * what comes from here.
 */
final class InvertedFormat extends PostingsFormat {
  private final PostingsFormat format;
  private final Inversion inversion;

  InvertedFormat(PostingsFormat format, Inversion inversion) {
    super(format.getName());
    this.format = format;
    this.inversion = inversion;
  }

  @Override
  public FieldsConsumer fieldsConsumer(SegmentWriteState state) throws IOException {
    return new Consumer(format.fieldsConsumer(state));
  }

  @Override
  public FieldsProducer fieldsProducer(SegmentReadState state) throws IOException {
    return format.fieldsProducer(state);
  }

  private final class Consumer extends FieldsConsumer {
    private final FieldsConsumer out;

    Consumer(FieldsConsumer out) {
      this.out = out;
    }

    @Override
    public void write(Fields fields, NormsProducer norms) throws IOException {
      out.write(new Inverted(fields), norms);
      inversion.clear();
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }

  private final class Inverted extends FilterFields {
    Inverted(Fields fields) {
      super(fields);
    }

    @Override
    public @Nullable Terms terms(String field) throws IOException {
      Terms inverted = inversion.terms(field);
      return inverted == null ? super.terms(field) : inverted;
    }
  }
}
