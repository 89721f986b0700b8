package dev.ics.dataset;

import dev.ics.CompressionOptions;
import dev.ics.Target;
import dev.ics.batch.BatchOptions;
import dev.ics.batch.IfLarger;
import dev.ics.palette.Palette;
import dev.ics.palette.PaletteMethod;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What is to be done with a folder tree of pictures.
///
/// @param in      the folder of sources
/// @param out     the folder for results, made where it is not there
/// @param batch   how each picture is done; `overwrite` does everything again, and replaces what is
///                there already, whoever made it
/// @param program that does it
/// @param arrangement of sources and results
/// @param companions  which sources are no pictures but belong to pictures
/// @param palettes    how many pictures have one palette; where they share them, the recipe chooses at
///                    most 256 colors, has no target, and every result is written
public record DatasetOptions(Path in, Path out, BatchOptions batch, Program program,
    Arrangement arrangement, Companions companions, PaletteScope palettes) {

  /// The setting that says how results are packed.
  static final String SHARDS = "shards";

  public DatasetOptions {
    if (palettes.palettes().isPresent() && !maySharePalettes(batch)) {
      throw new IllegalArgumentException("no palettes can be shared by " + batch);
    }
  }

  /// All pictures of the tree, as the same tree, each with its own palette.
  public DatasetOptions(Path in, Path out, BatchOptions batch, Program program) {
    this(in, out, batch, program, Arrangement.PLAIN, Companions.NONE, new PaletteScope.PerImage());
  }

  /// The same with another arrangement.
  public DatasetOptions with(Arrangement other) {
    return new DatasetOptions(in, out, batch, program, other, companions, palettes);
  }

  /// The same with other companions.
  public DatasetOptions with(Companions others) {
    return new DatasetOptions(in, out, batch, program, arrangement, others, palettes);
  }

  /// The same with palettes for others.
  public DatasetOptions with(PaletteScope other) {
    return new DatasetOptions(in, out, batch, program, arrangement, companions, other);
  }

  /// The caller.
  ///
  /// @param version   with another one results may differ
  /// @param arguments that it was called with, to call it again
  public record Program(String version, List<String> arguments) {
    public Program {
      arguments = List.copyOf(arguments);
    }
  }

  Tree tree() {
    return new Tree(in, out);
  }

  /// All that decides on the results, by name. Which sources there are is not among them: who leaves
  /// some out, or lets them in, does not want all others done again.
  Map<String, String> settings() {
    Map<String, String> settings = Settings.of(batch.recipe());
    settings.put("if-larger", batch.ifLarger().name().toLowerCase(Locale.ROOT));
    if (arrangement.layout() instanceof Layout.Shards shards) {
      settings.put(SHARDS, shards.text());
    }
    companions.putInto(settings);
    switch (palettes) {
      case PaletteScope.PerImage() -> {
      }
      case PaletteScope.Shared() -> settings.put("one palette for", "all");
      case PaletteScope.Clusters(int groups) ->
        settings.put("one palette for", "each of %d clusters".formatted(groups));
    }
    return settings;
  }

  /// Whether pictures share palettes.
  boolean shares() {
    return palettes.palettes().isPresent();
  }

  /// The recipe of pictures that share palettes.
  CompressionOptions sharing() {
    if (shares() && batch.recipe() instanceof CompressionOptions compression) {
      return compression;
    }
    throw new IllegalStateException("no palettes are shared");
  }

  /// Of all that decides on shared palettes beside the pictures.
  String settingsDigest() {
    return Sha256.of(program.version() + settings());
  }

  private static boolean maySharePalettes(BatchOptions batch) {
    return batch.ifLarger() == IfLarger.WRITE
        && batch.recipe() instanceof CompressionOptions compression
        && compression.target() instanceof Target.None
        && compression.method().colors() <= Palette.MAX_INDEXED
        && !(compression.method() instanceof PaletteMethod.Fixed);
  }
}
