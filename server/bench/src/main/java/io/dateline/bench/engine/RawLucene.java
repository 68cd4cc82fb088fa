package io.dateline.bench.engine;

import io.dateline.bench.corpus.Corpus;
import io.dateline.bench.corpus.Kind;
import io.dateline.bench.corpus.News;
import io.dateline.bench.corpus.NewsFile;
import io.dateline.bench.corpus.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Version;
import org.jspecify.annotations.Nullable;

/** Lucene as its documentation shows it: the floor. */
public final class RawLucene extends LocalEngine {
  private final Bench bench;
  private @Nullable DirectoryReader reader;
  private @Nullable LuceneQuestions questions;

  public RawLucene(Bench bench) {
    this.bench = bench;
  }

  @Override
  public String name() {
    return "raw Lucene";
  }

  @Override
  public String version() {
    return Version.LATEST + " in this process";
  }

  private static IndexFolder folder(Corpus corpus) {
    return new IndexFolder(corpus.folder().resolve("lucene"));
  }

  @Override
  public boolean isBuilt(Corpus corpus) {
    return folder(corpus).isBuilt();
  }

  /** In a process of its own, as the others. */
  @Override
  public Built build(Corpus corpus) throws IOException {
    folder(corpus).clear();
    Files.createDirectories(folder(corpus).path());
    try (ServerProcess building =
        new ServerProcess(
            List.of(
                Bench.java(),
                "-Xmx" + bench.peerHeap(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                RawLucene.class.getName(),
                corpus.file().toString(),
                folder(corpus).path().toString()),
            Map.of(),
            bench.root(),
            corpus.folder().resolve("lucene.log"))) {
      double cpu = building.awaitEnd();
      Built built =
          new Built(
              corpus.articles(), building.seconds(), cpu, Folders.bytes(folder(corpus).path()));
      folder(corpus).finish();
      return built;
    }
  }

  /** Indexes the articles of a file, its first argument, into a folder, its second. */
  public static void main(String[] arguments) throws IOException {
    Corpus corpus = new Corpus("", Path.of(arguments[0]), 0, "", "");
    FacetsConfig facets = LuceneDocuments.facets();
    IndexWriterConfig config =
        new IndexWriterConfig(LuceneDocuments.analyzer())
            .setIndexSort(LuceneDocuments.ORDER)
            .setUseCompoundFile(false)
            .setRAMBufferSizeMB(64);
    config.getMergePolicy().setNoCFSRatio(0);
    try (Directory directory = FSDirectory.open(Path.of(arguments[1]));
        IndexWriter writer = new IndexWriter(directory, config)) {
      Feed.all(
          corpus,
          Runtime.getRuntime().availableProcessors(),
          lines -> {
            for (String line : lines) {
              News article = NewsFile.article(line);
              if (article != null) {
                writer.addDocument(facets.build(LuceneDocuments.document(article)));
              }
            }
          });
      writer.commit();
    }
  }

  @Override
  public void start(Corpus corpus) throws IOException {
    DirectoryReader opened = DirectoryReader.open(FSDirectory.open(folder(corpus).path()));
    reader = opened;
    questions = new LuceneQuestions(opened);
  }

  @Override
  public boolean answers(Kind kind) {
    return kind.isCommon() && kind != Kind.TYPEAHEAD;
  }

  @Override
  Asking asking(Question question) throws IOException {
    if (questions == null) {
      throw new IllegalStateException("raw Lucene was not started");
    }
    return questions.asking(question);
  }

  @Override
  public void close() throws IOException {
    if (reader != null) {
      reader.close();
      reader = null;
    }
  }
}
