package dev.ics.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ics.downscale.Downscale;
import dev.ics.downscale.Fit;
import dev.ics.downscale.Placement;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CocoFileTest {

  private static final Downscale COVER = new Downscale.Resize(50, 50, Fit.COVER);

  @TempDir
  private Path folder;
  private Tally tally = Tally.NOTHING;

  @Test
  void whatIsUnknownStaysInItsPlaceAndAsItWasWritten() throws IOException {
    String text = """
        {"info":{"year":2.0170e3,"x":[true,null,{"é":1.50}]},\
        "annotations":[{"zebra":1.0,"bbox":[100,20,50.0,60],"area":3000,"id":9,"image_id":7,"b":[1e5]},\
        {"image_id":8,"bbox":[1.50,2,3,4]}],\
        "images":[{"license":3,"file_name":"sub/a.jpg","width":200,"height":100,"id":7,"u":null},\
        {"id":8,"file_name":"gone.jpg","width":9,"height":9.0}],"licenses":[]}""";
    assertThat(rescaled(COVER, 1, text)).isEqualTo("""
        {"info":{"year":2.0170e3,"x":[true,null,{"é":1.50}]},\
        "annotations":[{"zebra":1.0,"bbox":[25,10,25,30],"area":750,"id":9,"image_id":7,"b":[1e5]},\
        {"image_id":8,"bbox":[1.50,2,3,4]}],\
        "images":[{"license":3,"file_name":"sub/a.png","width":50,"height":50,"id":7,"u":null},\
        {"id":8,"file_name":"gone.jpg","width":9,"height":9.0}],"licenses":[]}""");
    assertThat(tally).isEqualTo(new Tally(0, 1, 0));
    assertThat(tally.text()).isEqualTo("1 picture has no result, the entries stay as they were");
  }

  @Test
  void whatIsCutOffIsDropped() throws IOException {
    assertThat(annotations(COVER, """
        {"image_id":7,"bbox":[0,0,50,100]},{"image_id":7,"bbox":[40,10,20,10],"area":200}"""))
        .isEqualTo("{\"image_id\":7,\"bbox\":[0,5,5,5],\"area\":25}");
    assertThat(tally.dropped()).isEqualTo(1);
  }

  @Test
  void polygonsAreCutAndTheAreaFollows() throws IOException {
    assertThat(annotations(COVER, """
        {"image_id":7,"bbox":[30,0,40,40],"segmentation":[[30,0,70,0,70,40,30,40],[1,1,9,1,9,9]],\
        "area":1632}""")).isEqualTo("""
        {"image_id":7,"bbox":[0,0,10,20],"segmentation":[[0,0,10,0,10,20,0,20]],\
        "area":200}""");
  }

  @Test
  void runsStayRunsOfTheirKind() throws IOException {
    String half = """
        {"image_id":7,"segmentation":{"size":[100,200],"counts":%s},"area":10000,"iscrowd":1}""";
    assertThat(annotations(COVER, half.formatted("[0,10000,10000]"))).isEqualTo("""
        {"image_id":7,"segmentation":{"size":[50,50],"counts":[0,1250,1250]},"area":1250,\
        "iscrowd":1}""");
    String counts = new RunLengths(200, 100, List.of(0, 10000, 10000)).compressed();
    String expected = new RunLengths(50, 50, List.of(0, 1250, 1250)).compressed();
    assertThat(annotations(COVER, half.formatted("\"" + counts + "\"")))
        .contains("\"counts\":\"" + expected + "\"");
  }

  @Test
  void keypointsThatAreCutOffAreNotLabeledAnyMore() throws IOException {
    assertThat(annotations(COVER,
        """
            {"image_id":7,"bbox":[40,0,40,40],"num_keypoints":2,"keypoints":[60,20,2,10,20,1,0,0,0]}"""))
        .isEqualTo(
            """
                {"image_id":7,"bbox":[0,0,15,20],"num_keypoints":1,"keypoints":[5,10,2,0,0,0,0,0,0]}""");
  }

  @Test
  void partsOfPanopticAnnotationsHaveBoxesToo() throws IOException {
    assertThat(annotations(COVER, """
        {"image_id":7,"segments_info":[{"id":1,"bbox":[60,20,40,40],"area":100},\
        {"id":2,"bbox":[0,0,9,9],"area":1}]}""")).isEqualTo("""
        {"image_id":7,"segments_info":[{"id":1,"bbox":[5,10,20,20],"area":25}]}""");
  }

  /// A box of 10 x 20 pixels at the top left of the stored picture, and where it is upright.
  @ParameterizedTest
  @CsvSource({"1, 200, 100, '0,0,10,20'", "2, 200, 100, '0,0,10,20'", "6, 200, 100, '0,0,10,20'",
      "5, 100, 200, '0,0,20,10'", "6, 100, 200, '180,0,20,10'", "7, 100, 200, '180,90,20,10'",
      "8, 100, 200, '0,90,20,10'"})
  void theSizeThatTheFileSaysTellsWhetherBoxesAreTurned(int orientation, int width, int height,
      String box) throws IOException {
    String text = """
        {"images":[{"id":7,"file_name":"a.jpg","width":%d,"height":%d}],\
        "annotations":[{"image_id":7,"bbox":[0,0,10,20]}]}""".formatted(width, height);
    assertThat(rescaled(new Downscale.None(), orientation, text)).isEqualTo("""
        {"images":[{"id":7,"file_name":"a.png","width":200,"height":100}],\
        "annotations":[{"image_id":7,"bbox":[%s]}]}""", box);
  }

  @Test
  void entriesOfAnotherSizeStayAsTheyWere() throws IOException {
    String text = """
        {"images":[{"id":7,"file_name":"a.jpg","width":640,"height":480}],\
        "annotations":[{"image_id":7,"bbox":[0,0,10,20]}]}""";
    assertThat(rescaled(COVER, 1, text)).isEqualTo(text);
    assertThat(tally).isEqualTo(new Tally(0, 0, 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
          "[1,2]|is no file of COCO: it is no JSON object",
          "{\"a\":[]}|is no file of COCO: it has no list of images",
          "{\"images\":[|is no JSON: line 1, column 12",
          "{\"images\":[]} x|is no JSON: line 1, column 15",
          "{\"images\":[]} {}|is no file of COCO: something follows its end",
          "{\"images\":[{\"id\":1}]}|images[0] has no id or no file_name",
          "{\"images\":[NaN]}|is no JSON: line 1, column 15"})
  void whatIsNoCocoIsSaidInOneLine(String text, String reason) {
    assertThatThrownBy(() -> rescaled(COVER, 1, text)).isInstanceOf(AnnotationException.class)
        .hasMessageStartingWith(reason)
        .message()
        .doesNotContain("\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
          "\"bbox\":[1,2,3]|its bbox has 3 numbers, not 4",
          "\"bbox\":[1,2,3,\"x\"]|bbox: found \"x\"; allowed are numbers",
          "\"bbox\":[1,2,3,1e999]|bbox: found \"1e999\"; allowed are numbers",
          "\"bbox\":7|its bbox is no list",
          "\"bbox\":[1,2,3,[4]]|bbox: found \"[…]\"; allowed are numbers",
          "\"segmentation\":[[1,2,3]]|a polygon has 3 numbers, which are no pairs",
          "\"segmentation\":\"a\"|its segmentation is neither polygons nor runs",
          "\"segmentation\":{\"size\":[99999,99999],\"counts\":[5]}|its runs are not of the picture's size, 200 x 100",
          "\"segmentation\":{\"size\":[100,200],\"counts\":[5]}|the runs have 5 pixels, the picture 20,000",
          "\"segmentation\":{\"size\":[100,200],\"counts\":\"~~~\"}|its counts are no runs of COCO",
          "\"keypoints\":[1,2]|its keypoints have 2 numbers, which are no threes"})
  void aBrokenAnnotationIsNamed(String member, String reason) {
    assertThatThrownBy(() -> annotations(COVER, "{\"image_id\":7," + member + "}"))
        .isInstanceOf(AnnotationException.class)
        .hasMessageContaining("annotations[0]: " + reason);
  }

  @Test
  void deepNestingIsRefused() {
    assertThatThrownBy(() -> rescaled(COVER, 1, "{\"images\":" + "[".repeat(100_000)))
        .isInstanceOf(AnnotationException.class)
        .hasMessageContaining("nesting depth");
  }

  private String annotations(Downscale downscale, String annotations) throws IOException {
    String before = "{\"images\":[{\"id\":7,\"file_name\":\"a.jpg\",\"width\":200,\"height\":100}],"
        + "\"annotations\":[";
    String result = rescaled(downscale, 1, before + annotations + "]}");
    return result.substring(result.indexOf("\"annotations\":[") + 15, result.length() - 2);
  }

  private String rescaled(Downscale downscale, int orientation, String text) throws IOException {
    Path file = Files.writeString(folder.resolve("a.json"), text);
    var picture = new AnnotatedPicture("a.png", orientation, Placement.of(downscale, 200, 100));
    var out = new ByteArrayOutputStream();
    tally = CocoFile.rescale(file,
        name -> name.endsWith("a.jpg") ? Optional.of(picture) : Optional.empty(), out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
