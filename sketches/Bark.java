package sketches;

/// Bark lit from behind: furrowed, mossy towards the ground, with a warm rim on the sun's side.
///
/// @param noise of the furrows
/// @param distance of the trunk in meters
/// @param wave that sets one trunk apart from the next
record Bark(Noise noise, double distance, double wave) implements Ribbon.Shade {

  private static final Rgb DARK = Rgb.hex(0x2A211C);
  private static final Rgb PALE = Rgb.hex(0x7A685A);
  private static final Rgb MOSS = Rgb.hex(0x4A5420);
  private static final Rgb RIM = new Rgb(1.0, 0.62, 0.28);

  @Override
  public Rgb at(double side, double along, double x, double y) {
    double meter = Glade.scale(distance);
    double around = Math.asin(Ease.mix(-0.98, 0.98, (side + 1) / 2));
    double height = y / meter;
    double furrow = noise.ridged(around * 3.2 + wave, height * 1.9 + wave, 4);
    double plate = noise.fractal(around * 7 + wave, height * 7, 3);
    double relief = Ease.smooth(0.25, 0.85, furrow + 0.25 * plate);
    Rgb bark = DARK.mix(PALE, relief);
    double moss = Ease.smooth(0.0, 0.5, noise.fractal(height * 1.4, around + wave, 3) + 0.1);
    bark = bark.mix(MOSS, 0.6 * moss * Ease.smooth(-0.9, 0.6, -side));
    double slant = Math.clamp((Glade.SUN_X - x) / 260, -1, 1);
    double facing = Math.max(0, Math.sin(around) * slant);
    double rim = Math.pow(facing, 2.2) * (0.5 + 0.9 * relief);
    double round = 0.45 + 0.55 * Math.sqrt(1 - side * side);
    double sky = 0.20 * round * (0.55 + 0.75 * relief);
    Rgb lit = bark.times(sky).plus(bark.times(RIM).times(5.5 * rim * Glade.backlight(x, y)));
    return Glade.through(lit, distance, x, y);
  }
}
