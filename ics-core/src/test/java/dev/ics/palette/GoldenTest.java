package dev.ics.palette;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ics.Corpus;
import dev.ics.color.ColorSpace;
import dev.ics.color.RgbaImage;
import dev.ics.histogram.ColorHistogram;
import dev.ics.kmeans.Points;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Inertias that scikit-learn reaches, reached.
class GoldenTest {

  @ParameterizedTest
  @ValueSource(strings = {"bird_small", "blobs48", "gradient64", "scene80x60"})
  void fullKMeansComesWithinAPercentOfScikitLearnsBestOfFifty(String name) throws IOException {
    Points points = points(Corpus.require("golden/" + name + ".png"));
    JsonNode best = new JsonMapper().readTree(Corpus.require("golden/" + name + ".json"))
        .get("best_of_50");
    assertThat(best.size()).isEqualTo(3);
    for (JsonNode run : best) {
      var method = new PaletteMethod.Fkm(run.get("k").asInt());
      assertThat(Palettes.cluster(points, method).inertia())
          .isLessThan(1.01 * run.get("inertia").asDouble());
    }
  }

  private static Points points(Path picture) throws IOException {
    BufferedImage image = ImageIO.read(picture.toFile());
    int width = image.getWidth();
    int[] argb = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
    return ColorPoints.of(ColorHistogram.of(new RgbaImage(width, image.getHeight(), argb)),
        ColorSpace.RGB);
  }
}
