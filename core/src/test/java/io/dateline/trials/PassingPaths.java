package io.dateline.trials;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.Set;
import org.apache.lucene.util.Unwrappable;

/** A file system whose paths stand for those of the real one, and lead to another provider. */
final class PassingPaths extends FileSystem {
  private static final FileSystem REAL = FileSystems.getDefault();

  private final FileSystemProvider provider;

  PassingPaths(FileSystemProvider provider) {
    this.provider = provider;
  }

  /** The path that stands for a real one. The engine can look behind it, to map files. */
  Path of(Path real) {
    return (Path)
        Proxy.newProxyInstance(
            PassingPaths.class.getClassLoader(),
            new Class<?>[] {Path.class, Unwrappable.class},
            new Passing(this, real));
  }

  /** The real one. */
  static Path real(Path path) {
    return Proxy.isProxyClass(path.getClass())
            && Proxy.getInvocationHandler(path) instanceof Passing passing
        ? passing.real
        : path;
  }

  private record Passing(PassingPaths paths, Path real) implements InvocationHandler {
    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
      if (method.getName().equals("unwrap")) {
        return real;
      }
      if (method.getName().equals("getFileSystem")) {
        return paths;
      }
      Object[] behind = arguments == null ? new Object[0] : arguments.clone();
      for (int i = 0; i < behind.length; i++) {
        behind[i] = behind[i] instanceof Path path ? PassingPaths.real(path) : behind[i];
      }
      try {
        Object result = method.invoke(real, behind);
        return result instanceof Path path ? paths.of(path) : result;
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }
  }

  @Override
  public FileSystemProvider provider() {
    return provider;
  }

  @Override
  public Path getPath(String first, String... more) {
    return of(REAL.getPath(first, more));
  }

  @Override
  public void close() {}

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public boolean isReadOnly() {
    return false;
  }

  @Override
  public String getSeparator() {
    return REAL.getSeparator();
  }

  @Override
  public Iterable<Path> getRootDirectories() {
    return REAL.getRootDirectories();
  }

  @Override
  public Iterable<FileStore> getFileStores() {
    return REAL.getFileStores();
  }

  @Override
  public Set<String> supportedFileAttributeViews() {
    return REAL.supportedFileAttributeViews();
  }

  @Override
  public PathMatcher getPathMatcher(String syntaxAndPattern) {
    return REAL.getPathMatcher(syntaxAndPattern);
  }

  @Override
  public UserPrincipalLookupService getUserPrincipalLookupService() {
    return REAL.getUserPrincipalLookupService();
  }

  @Override
  public WatchService newWatchService() throws IOException {
    return REAL.newWatchService();
  }
}
