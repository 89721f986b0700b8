package sketches;

import java.awt.image.BufferedImage;
import java.util.SplittableRandom;

/// A dewy orb web at sunrise: strands thinner than a pixel and drops that bend the background.
///
/// The web is tilted against the picture, so that only a band of it lies in focus.
final class SpiderWeb {

  private static final int WIDTH = 1200;
  private static final int HEIGHT = 800;
  private static final int SPOKES = 29;
  private static final int TURNS = 36;
  private static final double[] DEFOCUS = {0, 0.7, 1.4, 2.5, 4, 6, 9, 13};

  private final SplittableRandom random = new SplittableRandom(41);
  private final Noise noise = new Noise(42);
  private final Light backdrop = backdrop();
  private final Light[] bands = new Light[DEFOCUS.length];
  private final double[] angles = new double[SPOKES + 1];
  private final DewDrop drops = new DewDrop(backdrop);

  private SpiderWeb() {
    for (int i = 0; i < bands.length; i++) {
      bands[i] = new Light(WIDTH, HEIGHT);
    }
    for (int i = 0; i < SPOKES; i++) {
      angles[i] = (i + random.nextDouble(-0.28, 0.28)) * 2 * Math.PI / SPOKES;
    }
    angles[SPOKES] = angles[0] + 2 * Math.PI;
  }

  static BufferedImage render() {
    SpiderWeb web = new SpiderWeb();
    web.spin();
    Light scene = web.backdrop;
    for (int i = DEFOCUS.length - 1; i >= 0; i--) {
      scene.over(defocused(web.bands[i], DEFOCUS[i]));
    }
    return new Film(1.25, 0.16, 0.5, 2.2, 43).develop(scene);
  }

  private static Light defocused(Light band, double radius) {
    if (radius == 0) {
      return band;
    }
    return radius < 2 ? Blur.gaussian(band, radius) : Blur.disc(band, radius);
  }

  private static Light backdrop() {
    Noise noise = new Noise(44);
    Light light =
        Light.painted(
            WIDTH,
            HEIGHT,
            (x, y) -> {
              double leaf = noise.fractal(x / 260, y / 200, 3);
              double dawn = Ease.bell(Math.hypot(x - 1010, (y - 120) * 1.2), 330);
              Rgb dark = new Rgb(0.004, 0.012, 0.012);
              Rgb green = new Rgb(0.030, 0.062, 0.026);
              Rgb shade = dark.mix(green, Ease.smooth(-0.25, 0.55, leaf + 0.25 * dawn));
              return shade.plus(new Rgb(0.17, 0.085, 0.028).times(dawn * (0.8 + leaf)));
            });
    SplittableRandom random = new SplittableRandom(45);
    Light gaps = new Light(WIDTH, HEIGHT);
    for (int i = 0; i < 130; i++) {
      double x = 1010 + 330 * random.nextGaussian();
      double y = 130 + 210 * random.nextGaussian();
      double warmth = random.nextDouble();
      Rgb color = new Rgb(0.95, 0.52, 0.16).mix(new Rgb(0.30, 0.55, 0.22), warmth);
      double strength = 0.02 + 0.26 * Math.pow(random.nextDouble(), 3);
      bokeh(gaps, x, y, 18 + 34 * random.nextDouble(), color.times(strength));
    }
    light.add(Blur.gaussian(gaps, 2.5), 1);
    return light;
  }

  private static void bokeh(Light light, double x, double y, double radius, Rgb color) {
    for (int py = (int) (y - radius); py <= y + radius; py++) {
      for (int px = (int) (x - radius); px <= x + radius; px++) {
        double distance = Math.hypot(px + 0.5 - x, py + 0.5 - y);
        double edge = Ease.clamp(radius - distance);
        light.glow(px, py, color, edge * (0.75 + 0.35 * Math.pow(distance / radius, 4)));
      }
    }
  }

  private void spin() {
    for (int spoke = 0; spoke < SPOKES; spoke++) {
      spoke(spoke);
    }
    for (int turn = -9; turn < TURNS; turn++) {
      for (int spoke = 0; spoke < SPOKES; spoke++) {
        thread(turn, spoke);
      }
    }
  }

  private void spoke(int spoke) {
    double angle = angles[spoke];
    double wave = random.nextDouble(100);
    double[] last = null;
    for (double reach = 6; reach < 1300; reach += 12) {
      double bend = 2.2 * noise.at(reach / 130, wave);
      double[] place =
          place(
              Math.cos(angle) * reach - Math.sin(angle) * bend,
              Math.sin(angle) * reach + Math.cos(angle) * bend);
      if (last != null) {
        strand(last, place, 0.62, wave);
      }
      if (reach > 60 && random.nextDouble() < 0.35) {
        drop(place, 1.1 + 1.3 * random.nextDouble());
      }
      last = place;
    }
  }

  /// One stretch of the capture spiral between two spokes, sagging under its drops.
  private void thread(int turn, int spoke) {
    double from = radius(turn + (double) spoke / SPOKES, spoke);
    double to = radius(turn + (spoke + 1.0) / SPOKES, spoke + 1);
    double span = Math.hypot(
        Math.cos(angles[spoke]) * from - Math.cos(angles[spoke + 1]) * to,
        Math.sin(angles[spoke]) * from - Math.sin(angles[spoke + 1]) * to);
    boolean sticky = turn >= 0;
    double weight = random.nextDouble(0.6, 1.5);
    double slack = random.nextDouble(0.6, 1.4);
    double[] last = null;
    int steps = Math.max(6, (int) (span / 3));
    double next = random.nextDouble(3, 9);
    double walked = 0;
    for (int i = 0; i <= steps; i++) {
      double t = (double) i / steps;
      double arch = 4 * t * (1 - t);
      double x = Ease.mix(Math.cos(angles[spoke]) * from, Math.cos(angles[spoke + 1]) * to, t);
      double y = Ease.mix(Math.sin(angles[spoke]) * from, Math.sin(angles[spoke + 1]) * to, t);
      double pull = 1 - 0.035 * arch * slack;
      double[] place = place(x * pull, y * pull + (sticky ? 0.055 * span * arch * slack : 0));
      if (last != null) {
        strand(last, place, sticky ? 0.42 : 0.34, turn * 7.7 + spoke);
        walked += span / steps;
      }
      if (sticky && walked >= next) {
        double size = bead(weight);
        drop(place, size);
        next = walked + size * random.nextDouble(2.2, 5.2) + 3.0;
      }
      last = place;
    }
  }

  private double bead(double weight) {
    if (random.nextDouble() < 0.06) {
      return 4.4 + 3.6 * random.nextDouble();
    }
    return (1.3 + 1.7 * random.nextDouble()) * (0.75 + 0.35 * weight);
  }

  /// The distance of the spiral from the hub; it wavers from spoke to spoke.
  private double radius(double turns, int spoke) {
    double wavered = turns + 0.42 * noise.at(turns * 0.9, (spoke % SPOKES) * 3.1);
    return turns < 0 ? 58 + 5.2 * turns : 92 + 25 * wavered + 0.15 * wavered * wavered;
  }

  /// Maps a point of the web to the picture: x, y, scale and defocus radius.
  private static double[] place(double u, double v) {
    double depth = 1 + 0.00042 * u + 0.00010 * v;
    double x = 455 + u / depth;
    double y = 330 + v / depth * 1.02;
    double away = u * 0.95 + v * 0.22 - 60;
    double defocus = Math.max(0, Math.abs(away) - 130) * 0.0165;
    return new double[] {x, y, 1 / depth, defocus};
  }

  private Light band(double defocus) {
    int best = 0;
    for (int i = 1; i < DEFOCUS.length; i++) {
      if (Math.abs(DEFOCUS[i] - defocus) < Math.abs(DEFOCUS[best] - defocus)) {
        best = i;
      }
    }
    return bands[best];
  }

  private void strand(double[] from, double[] to, double radius, double wave) {
    double glint = 0.5 + Math.max(-0.3, 1.1 * noise.at(from[0] / 60 + wave, from[1] / 60));
    double warmth = Ease.smooth(300, 1100, from[0]);
    Rgb color = new Rgb(0.42, 0.50, 0.55).mix(new Rgb(0.85, 0.62, 0.38), warmth).times(glint);
    new Ribbon()
        .to(from[0], from[1], radius * from[2])
        .to(to[0], to[1], radius * to[2])
        .paint(band(from[3]), 0.75, (side, along, x, y) -> color);
  }

  private void drop(double[] place, double radius) {
    drops.paint(band(place[3]), place[0], place[1], radius * place[2] * 1.12);
  }
}
