package io.gradiode.processor.symbolic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gradiode.processor.expression.Expression;
import io.gradiode.processor.expression.Formula;
import io.gradiode.processor.expression.Printer;
import io.gradiode.processor.expression.Symbol;
import java.io.File;
import java.lang.ref.WeakReference;
import java.lang.reflect.Constructor;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SymjaAlgebraTest {

  private static final Symbol X = new Symbol("x", Symbol.Kind.STATE);
  private static final Expression FORMULA = Formula.of("x**2*(x + a)*sin(x)");

  @Test
  void oneSessionWaitsForTheOther()
      throws InterruptedException, ExecutionException, TimeoutException {
    final CompletableFuture<String> other;
    try (Algebra algebra = AlgebraRoute.SYMJA.open()) {
      other = CompletableFuture.supplyAsync(SymjaAlgebraTest::derive);
      algebra.derivative(FORMULA, X);
      assertFalse(other.isDone());
    }
    assertEquals(derive(), other.get(20, TimeUnit.SECONDS));
  }

  private static String derive() {
    try (Algebra algebra = AlgebraRoute.SYMJA.open()) {
      return Printer.print(algebra.derivative(FORMULA, X));
    }
  }

  @Test
  void startsNoThreadThatStays() throws InterruptedException {
    SymjaWarmUp.start().join(60_000);
    derive();
    final Set<String> suspicious =
        Thread.getAllStackTraces().keySet().stream()
            .map(Thread::getName)
            .filter(name -> name.contains("ymja") || name.contains("jas"))
            .collect(Collectors.toSet());
    assertEquals(Set.of(), suspicious);
  }

  /** In a build daemon every compilation has a class loader of its own; it must be freed. */
  @Test
  void leavesNothingBehindThatHoldsItsClassLoader()
      throws ReflectiveOperationException, MalformedURLException, InterruptedException {
    final WeakReference<ClassLoader> reference = deriveInAnotherClassLoader();
    linkAnotherRecord();
    for (int i = 0; i < 50 && reference.get() != null; i++) {
      System.gc();
      Thread.sleep(20);
    }
    assertNull(reference.get());
  }

  @SuppressWarnings("BanClassLoader") // The class path of this test, once more.
  private static WeakReference<ClassLoader> deriveInAnotherClassLoader()
      throws ReflectiveOperationException, MalformedURLException {
    final List<URL> urls = new ArrayList<>();
    for (String entry : classPath()) {
      urls.add(new File(entry).toURI().toURL());
    }
    final ClassLoader loader =
        new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    final Class<?> probe = loader.loadClass(Probe.class.getName());
    assertTrue(probe != Probe.class);
    final Constructor<?> constructor = probe.getDeclaredConstructor();
    constructor.setAccessible(true);
    assertEquals(derive(), constructor.newInstance().toString());
    return new WeakReference<>(loader);
  }

  /**
   * The JDK itself remembers the record type whose methods were linked last, in {@code
   * ObjectMethods}; one more such type makes it forget that of the other class loader.
   */
  private static void linkAnotherRecord() {
    record Another(Thread component) {}

    final Another one = new Another(Thread.currentThread());
    assertEquals(one, new Another(Thread.currentThread()));
    assertEquals(one.hashCode(), new Another(Thread.currentThread()).hashCode());
    assertFalse(one.toString().isEmpty());
  }

  private static String[] classPath() {
    return System.getProperty("java.class.path").split(File.pathSeparator, -1);
  }

  /** Derives when it is asked for its text, which needs no type that both loaders share. */
  static final class Probe {
    @Override
    public String toString() {
      return derive();
    }
  }
}
