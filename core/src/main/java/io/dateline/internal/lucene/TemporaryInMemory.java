package io.dateline.internal.lucene;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;

/**
 * A folder whose temporary files stay in memory: Lucene keeps there, unpacked, what is stored of a
 * segment that is to be sorted, which on disk would take as much room again.
 */
final class TemporaryInMemory extends FilterDirectory {
  private final ByteBuffersDirectory memory = new ByteBuffersDirectory();
  private final Set<String> temporary = ConcurrentHashMap.newKeySet();

  TemporaryInMemory(Directory folder) {
    super(folder);
  }

  private Directory holding(String name) {
    return temporary.contains(name) ? memory : in;
  }

  @Override
  public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
      throws IOException {
    IndexOutput out = memory.createTempOutput(prefix, suffix, context);
    temporary.add(out.getName());
    return out;
  }

  @Override
  public IndexInput openInput(String name, IOContext context) throws IOException {
    return holding(name).openInput(name, context);
  }

  @Override
  public long fileLength(String name) throws IOException {
    return holding(name).fileLength(name);
  }

  @Override
  public void deleteFile(String name) throws IOException {
    holding(name).deleteFile(name);
    temporary.remove(name);
  }
}
