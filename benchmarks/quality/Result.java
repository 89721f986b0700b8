/// What a program made of a picture.
///
/// @param setting what of the command tells it from others
/// @param score   -∞ where the program refused
record Result(String setting, long bytes, double score) {

  boolean reaches(double target) {
    return score >= target;
  }
}
