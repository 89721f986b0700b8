package dev.ics.bench;

import java.util.Arrays;
import java.util.List;

/// Whose K-means is measured.
public enum Library {
  ICS("ICS", true),
  ICS_PLUS_PLUS("ICS, k-means++", true),
  HIPPARCHUS("Hipparchus", false),
  COMMONS_MATH("Commons Math", false),
  TRIBUO("Tribuo", true),
  ELKI_ANNULUS("ELKI, Annulus", false),
  ELKI_SHALLOT("ELKI, Shallot", false),
  ELKI_KD_TREE("ELKI, k-d tree", false);

  private final String title;
  private final boolean takesWeights;

  Library(String title, boolean takesWeights) {
    this.title = title;
    this.takesWeights = takesWeights;
  }

  /// All but the one that they are compared with.
  static List<Library> others() {
    return Arrays.stream(values()).filter(library -> library != ICS).toList();
  }

  String title() {
    return title;
  }

  Clusterer clusterer() {
    return switch (this) {
      case ICS -> Ics.cuts();
      case ICS_PLUS_PLUS -> Ics.plusPlus();
      case HIPPARCHUS -> new Hipparchus();
      case COMMONS_MATH -> new CommonsMath();
      case TRIBUO -> new Tribuo();
      case ELKI_ANNULUS -> Elki.annulus();
      case ELKI_SHALLOT -> Elki.shallot();
      case ELKI_KD_TREE -> Elki.kdTree();
    };
  }

  /// What it is given, in words.
  String given(InputForm form) {
    return switch (form) {
      case PIXELS -> "pixels";
      case COLORS -> takesWeights ? "colors, weighted" : "colors, unweighted";
    };
  }

  /// The picture whose error its centroids are to make small. Without weights frequent colors do not
  /// count more than rare ones.
  Picture aim(Picture picture, InputForm form) {
    return switch (form) {
      case PIXELS -> picture;
      case COLORS -> takesWeights ? picture : picture.distinct();
    };
  }
}
