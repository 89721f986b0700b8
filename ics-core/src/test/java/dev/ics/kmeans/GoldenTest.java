package dev.ics.kmeans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ics.Corpus;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Results of scikit-learn and of the course exercise, reproduced.
class GoldenTest {

  private static final JsonMapper JSON = new JsonMapper();

  @ParameterizedTest
  @ValueSource(strings = {"bird_small", "blobs48", "gradient64", "scene80x60"})
  void endsWhereScikitLearnEndsFromTheSameStart(String name) throws IOException {
    Points pixels = pixels(Corpus.require("golden/" + name + ".png"));
    JsonNode runs = JSON.readTree(Corpus.require("golden/" + name + ".json")).get("runs");
    assertThat(runs.size()).isEqualTo(3);
    for (JsonNode run : runs) {
      Clustering clustering = KMeans.from(new Centroids(rows(run.get("init")))).fit(pixels);
      JsonNode expected = run.get("sklearn");
      assertThat(clustering.labels()).isEqualTo(ints(expected.get("labels")));
      assertClose(clustering.centroids(), rows(expected.get("centroids")));
      double inertia = expected.get("inertia").asDouble();
      assertThat(clustering.inertia()).isCloseTo(inertia, within(1e-9 * inertia));
      assertThat(clustering.iterations()).isEqualTo(expected.get("n_iter").asInt());
    }
  }

  @Test
  void theCourseExerciseTakesTheCoursesTenSteps() throws IOException {
    JsonNode golden = JSON.readTree(Corpus.require("golden/ex7data2.json"));
    Points points = Points.ofRows(table(Corpus.require("golden/ex7data2.csv")));
    Centroids start = new Centroids(rows(golden.get("initial_centroids")));
    List<IterationListener.Iteration> steps = new ArrayList<>();
    Clustering clustering = KMeans.from(start).withMaxIterations(10).fit(points, steps::add);
    assertThat(clustering.stop()).isEqualTo(Clustering.Stop.UNCHANGED);
    assertThat(golden.get("iterations").size()).isEqualTo(10);
    for (int i = 0; i < 10; i++) {
      JsonNode expected = golden.get("iterations").get(i);
      IterationListener.Iteration step = steps.get(Math.min(i, steps.size() - 1));
      assertClose(step.centroids(), rows(expected.get("centroids")));
      double cost = expected.get("cost_before_update").asDouble();
      assertThat(step.inertia()).isCloseTo(cost, within(1e-9 * cost));
    }
    assertThat(clustering.labels()).isEqualTo(ints(golden.get("labels_after_10")));
    double inertia = golden.get("inertia_after_10").asDouble();
    assertThat(clustering.inertia()).isCloseTo(inertia, within(1e-9 * inertia));
    assertClose(clustering.centroids(), rows(golden.get("centroids_after_10")));
  }

  private static void assertClose(Centroids centroids, double[][] expected) {
    assertThat(centroids.size()).isEqualTo(expected.length);
    for (int c = 0; c < expected.length; c++) {
      for (int axis = 0; axis < expected[c].length; axis++) {
        assertThat(centroids.row(c)[axis]).isCloseTo(expected[c][axis], within(1e-9));
      }
    }
  }

  private static Points pixels(Path picture) throws IOException {
    BufferedImage image = ImageIO.read(picture.toFile());
    double[][] rows = new double[image.getWidth() * image.getHeight()][];
    for (int i = 0; i < rows.length; i++) {
      int rgb = image.getRGB(i % image.getWidth(), i / image.getWidth());
      rows[i] = new double[]{rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF};
    }
    return Points.ofRows(rows);
  }

  private static double[][] table(Path csv) throws IOException {
    return Files.readAllLines(csv)
        .stream()
        .map(line -> line.split(",", -1))
        .map(cells -> new double[]{Double.parseDouble(cells[0]), Double.parseDouble(cells[1])})
        .toArray(double[][]::new);
  }

  private static double[][] rows(JsonNode array) {
    double[][] rows = new double[array.size()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new double[array.get(i).size()];
      for (int j = 0; j < rows[i].length; j++) {
        rows[i][j] = array.get(i).get(j).asDouble();
      }
    }
    return rows;
  }

  private static int[] ints(JsonNode array) {
    int[] values = new int[array.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = array.get(i).asInt();
    }
    return values;
  }
}
