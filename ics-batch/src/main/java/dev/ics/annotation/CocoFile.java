package dev.ics.annotation;

import dev.ics.annotation.JsonNode.Leaf;
import dev.ics.annotation.JsonNode.Members;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/// A file of annotations as COCO has them. It is read twice, since annotations may come before the
/// pictures they belong to; in memory are the geometry of each picture and one annotation.
public final class CocoFile {

  /// Leaves streams open, as those who opened them close them.
  private static final JsonFactory FACTORY = JsonFactory.builder()
      .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
      .build();

  private static final String IMAGES = "images";
  private static final String ANNOTATIONS = "annotations";

  private final Function<String, Optional<AnnotatedPicture>> pictures;
  private final Map<String, Mapping> mappings = new HashMap<>();
  private int dropped;
  private int strangers;
  private int mismatched;

  private CocoFile(Function<String, Optional<AnnotatedPicture>> pictures) {
    this.pictures = pictures;
  }

  /// What is done with a value of the file.
  @FunctionalInterface
  private interface Step {
    void take(JsonParser json, String where) throws IOException;
  }

  /// Writes the file as it is for the results.
  ///
  /// @param pictures what became of a picture by the name that the file tells; empty where there is no
  ///                 result
  /// @throws AnnotationException where it is none of COCO
  public static Tally rescale(Path file, Function<String, Optional<AnnotatedPicture>> pictures,
      OutputStream out) throws IOException {
    var coco = new CocoFile(pictures);
    coco.readImages(file);
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      coco.write(file, json);
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
    return new Tally(coco.dropped, coco.strangers, coco.mismatched);
  }

  private void readImages(Path file) throws IOException {
    boolean[] found = new boolean[1];
    walk(file, (json, name) -> {
      if (name.equals(IMAGES) && json.currentToken() == JsonToken.START_ARRAY) {
        found[0] = true;
        forEach(json, name, (_, where) -> readImage(JsonNode.read(json, where), where));
      } else {
        json.skipChildren();
      }
    });
    if (!found[0]) {
      throw new AnnotationException("is no file of COCO: it has no list of images");
    }
  }

  private void readImage(JsonNode node, String where) throws AnnotationException {
    if (!(node instanceof Members image) || image.text("id").isEmpty()
        || image.text("file_name").isEmpty()) {
      throw new AnnotationException("%s has no id or no file_name".formatted(where));
    }
    Optional<AnnotatedPicture> picture = pictures.apply(image.text("file_name").get());
    if (picture.isEmpty()) {
      strangers++;
      return;
    }
    Optional<Mapping> mapping = mapping(image, picture.get(), where);
    if (mapping.isEmpty()) {
      mismatched++;
    } else {
      mappings.put(image.text("id").get(), mapping.get());
    }
  }

  /// Whether the annotations see the picture as it is stored or upright, its size tells. Where both have
  /// the same size it is upright, as browsers and most tools show it.
  private static Optional<Mapping> mapping(Members image, AnnotatedPicture picture, String where)
      throws AnnotationException {
    var upright = new Mapping(1, picture.placement());
    if (picture.isUntouched() || image.text("width").isEmpty()
        || image.text("height").isEmpty()) {
      return Optional.of(upright);
    }
    double width = Decimals.parse(image.text("width").get(), where + ": width");
    double height = Decimals.parse(image.text("height").get(), where + ": height");
    var stored = new Mapping(picture.orientation(), picture.placement());
    if (width == upright.width() && height == upright.height()) {
      return Optional.of(upright);
    }
    return width == stored.width() && height == stored.height()
        ? Optional.of(stored)
        : Optional.empty();
  }

  private void write(Path file, JsonGenerator out) throws IOException {
    out.writeStartObject();
    walk(file, (json, name) -> {
      out.writeName(name);
      boolean list = json.currentToken() == JsonToken.START_ARRAY;
      if (list && name.equals(IMAGES)) {
        out.writeStartArray();
        forEach(json, name, (_, where) -> JsonNode.write(out, image(JsonNode.read(json, where))));
        out.writeEndArray();
      } else if (list && name.equals(ANNOTATIONS)) {
        out.writeStartArray();
        forEach(json, name, (_, where) -> writeAnnotation(JsonNode.read(json, where), where, out));
        out.writeEndArray();
      } else {
        copy(json, out);
      }
    });
    out.writeEndObject();
  }

  private JsonNode image(JsonNode node) {
    if (!(node instanceof Members image)) {
      return node;
    }
    Optional<Mapping> mapping = image.text("id").map(mappings::get);
    String name = image.text("file_name").orElse("");
    Optional<AnnotatedPicture> picture = pictures.apply(name);
    if (mapping.isEmpty() || picture.isEmpty()) {
      return node;
    }
    int folder = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1;
    Members named = image.with("file_name",
        Leaf.string(name.substring(0, folder) + picture.get().target()));
    return picture.get().isUntouched()
        ? named
        : named.with("width", whole(mapping.get().placement().width()))
            .with("height", whole(mapping.get().placement().height()));
  }

  private static Leaf whole(int number) {
    return Leaf.number(String.valueOf(number));
  }

  private void writeAnnotation(JsonNode node, String where, JsonGenerator out)
      throws AnnotationException {
    Optional<Mapping> mapping = node instanceof Members members
        ? members.text("image_id").map(mappings::get)
        : Optional.empty();
    if (mapping.isEmpty() || !(node instanceof Members annotation)) {
      JsonNode.write(out, node);
      return;
    }
    Optional<Members> rescaled = new CocoAnnotation(mapping.get(), where).rescaled(annotation);
    if (rescaled.isPresent()) {
      JsonNode.write(out, rescaled.get());
    } else {
      dropped++;
    }
  }

  /// Takes each member of the file.
  private static void walk(Path file, Step member) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
        JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), in)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new AnnotationException("is no file of COCO: it is no JSON object");
      }
      for (String name = json.nextName(); name != null; name = json.nextName()) {
        json.nextToken();
        member.take(json, name);
      }
      if (json.nextToken() != null) {
        throw new AnnotationException("is no file of COCO: something follows its end");
      }
    } catch (JacksonIOException e) {
      throw e.getCause();
    } catch (JacksonException e) {
      throw new AnnotationException("is no JSON: %s%s".formatted(place(e.getLocation()),
          e.getOriginalMessage().lines().findFirst().orElse("")));
    }
  }

  private static String place(@Nullable TokenStreamLocation at) {
    return at == null ? "" : "line %,d, column %,d: ".formatted(at.getLineNr(), at.getColumnNr());
  }

  private static void forEach(JsonParser json, String name, Step element) throws IOException {
    for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
      element.take(json, "%s[%d]".formatted(name, i));
    }
  }

  /// Copies a value of any size.
  private static void copy(JsonParser json, JsonGenerator out) {
    int depth = 0;
    do {
      JsonToken token = json.currentToken();
      switch (token) {
        case START_OBJECT -> out.writeStartObject();
        case START_ARRAY -> out.writeStartArray();
        case END_OBJECT -> out.writeEndObject();
        case END_ARRAY -> out.writeEndArray();
        case PROPERTY_NAME -> out.writeName(json.getString());
        default -> JsonNode.write(out, token, json.getString());
      }
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
    } while (depth > 0 && json.nextToken() != null);
  }
}
