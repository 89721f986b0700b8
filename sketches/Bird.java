package sketches;

import java.awt.image.BufferedImage;
import java.util.SplittableRandom;

/// A robin on a mossy branch in front of blurred foliage.
final class Bird {

  private static final int WIDTH = 1200;
  private static final int HEIGHT = 800;
  private static final Rgb QUILL = Rgb.hex(0x4A3D30);
  private static final Rgb HORN = Rgb.hex(0x3B342F);
  private static final Rgb SHANK = Rgb.hex(0x7A5644);

  private final SplittableRandom random = new SplittableRandom(71);
  private final Noise noise = new Noise(72);
  private final Plumage plumage = new Plumage();

  private Bird() {}

  static BufferedImage render() {
    return new Film(1.0, 0.10, 0.45, 3.2, 73).develop(new Bird().scene());
  }

  private Light scene() {
    Light scene = backdrop();
    Light subject = new Light(WIDTH, HEIGHT);
    new Perch(random, noise).paint(subject);
    tail(subject);
    legs(subject);
    plumage.paint(subject);
    wing(subject);
    plumage.paintMantle(subject);
    beak(subject);
    eye(subject);
    scene.over(Blur.gaussian(subject, 0.45));
    return scene;
  }

  private Light backdrop() {
    Light light =
        Light.painted(
            WIDTH,
            HEIGHT,
            (x, y) -> {
              double foliage = noise.fractal(x / 330, y / 300, 3);
              double sun = Ease.bell(Math.hypot(x - 300, (y - 160) * 1.2), 330);
              Rgb deep = new Rgb(0.020, 0.050, 0.018);
              Rgb fresh = new Rgb(0.20, 0.30, 0.075);
              double bright = Ease.smooth(-0.45, 0.65, foliage + 0.55 * sun - 0.15);
              return deep.mix(fresh, bright).plus(new Rgb(0.30, 0.30, 0.12).times(0.6 * sun));
            });
    Light spots = new Light(WIDTH, HEIGHT);
    for (int i = 0; i < 150; i++) {
      double x = 330 + 380 * random.nextGaussian();
      double y = 170 + 230 * random.nextGaussian();
      double strength = 0.05 + 0.45 * Math.pow(random.nextDouble(), 4);
      Rgb hue = new Rgb(0.55, 0.75, 0.20).mix(new Rgb(0.95, 0.90, 0.50), random.nextDouble());
      double angle = random.nextDouble(7);
      new Leaf(Leaf.Outline.BEECH, random.nextDouble(8, 26), angle, 0.9)
          .paint(spots, x, y, hue.times(strength * 3.6), 0.9);
    }
    for (int i = 0; i < 5; i++) {
      double y = random.nextDouble(50, 760);
      double rise = random.nextDouble(-260, 260);
      new Ribbon()
          .to(-40, y, random.nextDouble(6, 20))
          .to(600, y + rise * 0.6, 10)
          .to(1240, y + rise, random.nextDouble(3, 12))
          .paint(spots, 0.5, (side, along, px, py) -> new Rgb(0.030, 0.040, 0.018));
    }
    light.over(Blur.disc(spots, 30));
    return Blur.gaussian(light, 5);
  }

  private void tail(Light light) {
    for (int i = 0; i < 6; i++) {
      double fan = i / 5.0;
      Rgb vane = QUILL.times(0.34 + 0.10 * fan);
      new Feather(vane, Rgb.hex(0x8D7458).times(0.42), noise, 3.7 * i)
          .paint(
              light,
              new double[] {752 - 8 * fan, 548 - 12 * fan},
              new double[] {958 - 16 * fan, 628 - 26 * fan},
              12.5,
              -5);
    }
  }

  /// The folded wing: quills first, then ever shorter coverts over their roots.
  private void wing(Light light) {
    for (int i = 0; i < 7; i++) {
      double t = i / 6.0;
      quill(light, i, new double[] {676 - 10 * t, 452 + 12 * t},
          new double[] {893 - 58 * t, 583 - 5 * t}, 12, -14, 0.46);
    }
    for (int i = 0; i < 8; i++) {
      double t = i / 7.0;
      quill(light, 10 + i, new double[] {640 + 40 * t, 480 - 60 * t},
          new double[] {772 + 34 * t, 570 - 56 * t}, 14, -12 + 8 * t, 0.62);
    }
    coverts(light, 8, 622, 496, 684, 404, 74, 14, 0.66);
    coverts(light, 8, 606, 468, 660, 392, 52, 14, 0.72);
    coverts(light, 8, 598, 446, 640, 384, 44, 14, 0.76);
  }

  private void quill(
      Light light, int seed, double[] root, double[] tip, double width, double bend, double tone) {
    Rgb vane = QUILL.mix(Rgb.hex(0x6C5A42), random.nextDouble(0.0, 0.9)).times(tone);
    Rgb margin = Rgb.hex(0x9A8160).times(tone * random.nextDouble(0.7, 1.1));
    new Feather(vane, margin, noise, 5.3 * seed).paint(light, root, tip, width, bend);
  }

  /// A row of short feathers whose roots run along a line from the belly to the back.
  private void coverts(
      Light light,
      int count,
      double fromX,
      double fromY,
      double toX,
      double toY,
      double length,
      double width,
      double tone) {
    for (int i = 0; i < count; i++) {
      double t = i / (count - 1.0);
      double angle = 0.72 - 0.20 * t + 0.05 * random.nextGaussian();
      double reach = length * random.nextDouble(0.9, 1.12);
      double x = Ease.mix(fromX, toX, t);
      double y = Ease.mix(fromY, toY, t);
      double[] tip = {x + reach * Math.cos(angle), y + reach * Math.sin(angle)};
      quill(light, 30 + i * 3 + (int) length, new double[] {x, y}, tip, width, -3,
          tone * (0.9 + 0.2 * t));
    }
  }

  private void legs(Light light) {
    leg(light, 622, 560, 606, 634);
    leg(light, 668, 568, 664, 640);
  }

  private void leg(Light light, double x, double y, double footX, double footY) {
    Ribbon.Shade skin = (side, along, px, py) -> {
      double scales = noise.at(along * 22, 3) * 0.15;
      double round = Math.sqrt(1 - side * side) * (1 - 0.5 * side);
      return SHANK.times(0.18 + 0.34 * round + 0.8 * scales);
    };
    new Ribbon().to(x, y, 4.6).to(footX + 6, footY - 26, 3.6).to(footX, footY, 4).paint(
        light, 1, skin);
    for (int toe = -1; toe <= 1; toe++) {
      double spread = 15 * toe - 12;
      new Ribbon()
          .to(footX, footY - 3, 3.9)
          .to(footX + 0.6 * spread, footY - 1, 3.9)
          .to(footX + spread, footY + 9, 3.6)
          .to(footX + spread - 1, footY + 19, 2.8)
          .to(footX + spread + 1, footY + 27, 1.2)
          .paint(light, 1, skin);
    }
  }

  private void beak(Light light) {
    Ribbon.Shade horn = (side, along, x, y) -> {
      double gloss = Ease.bell(side + 0.45, 0.28);
      double grain = 0.12 * noise.at(x / 4, y / 2);
      return HORN.times(0.40 + grain + 0.3 * along).plus(new Rgb(0.085, 0.085, 0.082).times(gloss));
    };
    new Ribbon().to(486, 281, 7).to(466, 281, 5.5).to(450, 280, 3.4).to(438, 278, 0.8).paint(
        light, 1, horn);
    new Ribbon()
        .to(488, 268, 10)
        .to(470, 269, 7.6)
        .to(452, 271, 5.2)
        .to(438, 275, 2.8)
        .to(431, 279, 0.8)
        .paint(light, 1, horn);
    new Ribbon().to(486, 277, 0.7).to(462, 277, 0.8).to(440, 278, 0.4).paint(
        light, 0.8, (side, along, x, y) -> Rgb.BLACK);
    new Ribbon().to(470, 266, 0.6).to(463, 267, 1.2).to(458, 268, 0.5).paint(
        light, 0.9, (side, along, x, y) -> Rgb.BLACK);
    for (int i = 0; i < 700; i++) {
      double y = random.nextDouble(254, 292);
      double x = 473 + 4.5 * random.nextGaussian() + 0.03 * (y - 273) * (y - 273);
      if (x > 464) {
        tuft(light, x, y);
      }
    }
  }

  private void tuft(Light light, double x, double y) {
    Rgb color = plumage.color(x + 12, y, 0).times(plumage.lighting(x + 16, y));
    double tone = random.nextDouble(0.6, 1.2);
    double drop = (y - 273) * 0.12 + random.nextGaussian();
    new Ribbon().to(x, y, 0.8).to(x + 8, y + drop, 0.6).to(x + 15, y + 2.4 * drop, 0.3).paint(
        light, 0.75, (side, along, px, py) -> color.times(tone));
  }

  /// A dark glossy ball with a lid ring, the sky reflected above and the leaves below.
  private void eye(Light light) {
    double cx = 524;
    double cy = 252;
    double radius = 14;
    for (int y = 225; y < 280; y++) {
      for (int x = 495; x < 555; x++) {
        double dx = (x + 0.5 - cx) / radius;
        double dy = (y + 0.5 - cy) / radius;
        double off = Math.hypot(dx, dy);
        Rgb ring = new Rgb(0.045, 0.030, 0.020);
        light.cover(x, y, ring, 0.9 * Ease.smooth(1.30, 1.06, off + 0.06 * noise.at(x, y)));
        Rgb iris = new Rgb(0.016, 0.009, 0.006);
        Rgb ball = iris.times(1 - 0.6 * Ease.smooth(0.7, 0.5, off));
        double below = Ease.smooth(0.25, 0.8, dy) * Ease.smooth(1.0, 0.8, off);
        ball = ball.plus(new Rgb(0.10, 0.12, 0.06).times(0.25 * below));
        double sky = Ease.smooth(0.30, 0.16, Math.hypot(dx + 0.34, (dy + 0.40) * 1.15));
        ball = ball.plus(new Rgb(1.7, 1.75, 1.8).times(sky));
        double haze = Ease.bell(Math.hypot(dx + 0.2, dy + 0.45), 0.4);
        ball = ball.plus(new Rgb(0.025, 0.030, 0.036).times(haze));
        light.cover(x, y, ball, Ease.clamp((1 - off) * radius + 0.5));
      }
    }
  }
}
