package dev.ics.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class MemoryBudgetTest {

  private final MemoryBudget budget = new MemoryBudget(100);
  private final List<String> letIn = Collections.synchronizedList(new ArrayList<>());

  @Test
  void whatFitsIsLetInAtOnce() throws InterruptedException {
    try (var _ = budget.take(60); var _ = budget.take(40); var _ = budget.take(0)) {
      letIn.add("all");
    }
    assertThat(letIn).containsExactly("all");
  }

  @Test
  void whatDoesNotFitWaitsAndNobodyPassesIt() throws InterruptedException {
    MemoryBudget.Share first = budget.take(60);
    Thread large = waiting("large", 50);
    Thread small = waiting("small", 10);
    assertThat(letIn).isEmpty();
    letIn.add("first is done");
    first.close();
    large.join();
    small.join();
    assertThat(letIn).startsWith("first is done")
        .containsExactlyInAnyOrder("first is done",
            "large", "small");
  }

  @Test
  void whatNeedsMoreThanThereIsWorksAlone() throws InterruptedException {
    MemoryBudget.Share huge = budget.take(1_000);
    Thread next = waiting("next", 1);
    huge.close();
    next.join();
    MemoryBudget.Share some = budget.take(1);
    Thread second = waiting("second", Long.MAX_VALUE);
    assertThat(letIn).containsExactly("next");
    some.close();
    second.join();
    assertThat(letIn).containsExactly("next", "second");
  }

  @Test
  void whoIsInterruptedTakesNothingAndHindersNobody() throws InterruptedException {
    MemoryBudget.Share most = budget.take(90);
    Thread givesUp = waiting("never", 20);
    Thread next = waiting("next", 10);
    givesUp.interrupt();
    givesUp.join();
    next.join();
    most.close();
    budget.take(100).close();
    assertThat(letIn).containsExactly("next");
  }

  @Test
  void aBudgetOfNothingIsRefused() {
    assertThatThrownBy(() -> new MemoryBudget(0)).isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a budget of 0 bytes is none");
  }

  /// A thread that waits for memory already.
  private Thread waiting(String name, long bytes) {
    Thread thread = Thread.ofPlatform().daemon().start(() -> {
      try (var _ = budget.take(bytes)) {
        letIn.add(name);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    });
    while (thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    return thread;
  }
}
