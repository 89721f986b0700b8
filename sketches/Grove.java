package sketches;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/// The trees and shrubs of the autumn wood.
final class Grove {

  /// A plant in meters; a shrub has no trunk.
  private record Plant(double across, double distance, double radius, double height, int hue) {}

  private static final Rgb[][] FOLIAGE = {
    {Rgb.hex(0xF2B233), Rgb.hex(0xE08A1E)},
    {Rgb.hex(0xE8791A), Rgb.hex(0xC2450F)},
    {Rgb.hex(0xD2401A), Rgb.hex(0x9C1F12)},
    {Rgb.hex(0xD9C23A), Rgb.hex(0xA89A2A)},
    {Rgb.hex(0x7A7A34), Rgb.hex(0x575A26)}
  };

  private final SplittableRandom random = new SplittableRandom(21);
  private final Noise noise = new Noise(22);
  private final List<Plant> plants = new ArrayList<>();
  private final List<Plant> trees;

  Grove() {
    plants.add(new Plant(-2.35, 5.6, 0.33, 16, 1));
    plants.add(new Plant(4.05, 7.6, 0.30, 16, 2));
    plants.add(new Plant(-3.9, 10.5, 0.24, 15, 0));
    plants.add(new Plant(3.2, 12.5, 0.2, 15, 0));
    plants.add(new Plant(0.7, 27, 0.17, 17, 0));
    plants.add(new Plant(3.3, 25, 0.15, 17, 1));
    plants.add(new Plant(2.9, 46, 0.19, 18, 0));
    plants.add(new Plant(5.2, 50, 0.22, 18, 1));
    while (plants.size() < 165) {
      double distance = 9 + 85 * Math.pow(random.nextDouble(), 1.25);
      double across = random.nextDouble(-0.72, 0.72) * distance;
      double room = Math.abs(across - Glade.path(distance));
      if (room > 1.5 + 0.02 * distance && isFree(across, distance)) {
        double radius = random.nextDouble(0.09, 0.27);
        double height = random.nextDouble(11, 19);
        plants.add(new Plant(across, distance, radius, height, pick()));
      }
    }
    trees = List.copyOf(plants);
    for (int i = 0; i < 150; i++) {
      double distance = 6.5 + 40 * Math.pow(random.nextDouble(), 1.4);
      double across = random.nextDouble(-0.7, 0.7) * distance;
      if (Math.abs(across - Glade.path(distance)) > 1.3) {
        int hue = random.nextInt(3) == 0 ? 4 : pick();
        plants.add(new Plant(across, distance, 0, random.nextDouble(0.3, 1.1), hue));
      }
    }
    plants.sort(Comparator.comparingDouble(Plant::distance).reversed());
  }

  private int pick() {
    return (int) Math.clamp(Math.abs(1.3 * random.nextGaussian()), 0, 3);
  }

  private boolean isFree(double across, double distance) {
    return plants.stream()
        .noneMatch(p -> Math.hypot(p.across() - across, p.distance() - distance) < 1.3);
  }

  /// The share of sunlight that reaches the ground past the trunks.
  double unshaded(double across, double distance) {
    double open = 1;
    for (Plant plant : trees) {
      double ahead = plant.distance() - distance;
      if (ahead > -0.3 && ahead < 30) {
        double drift = (0.09 * (distance + 60) - across) / 60;
        double miss = Math.abs(plant.across() - across - drift * ahead);
        double soft = 0.05 + 0.02 * ahead;
        double core = plant.radius() * (1 - ahead / 45);
        open *= 1 - 0.92 * Ease.smooth(core + soft, core - soft, miss) * (1 - ahead / 34);
      }
    }
    return open;
  }

  /// Paints the plants between two distances, the farthest first.
  void paint(Light light, Litter litter, double nearest, double farthest) {
    for (Plant plant : plants) {
      if (plant.distance() >= nearest && plant.distance() < farthest) {
        if (plant.radius() > 0) {
          tree(light, plant);
          litter.heap(light, plant.across(), plant.distance(), plant.radius());
        } else {
          shrub(light, plant);
        }
      }
    }
  }

  private void tree(Light light, Plant plant) {
    double lean = random.nextDouble(-0.035, 0.035);
    double wave = random.nextDouble(500);
    Ribbon trunk = new Ribbon();
    for (double h = -0.06; h < plant.height(); h += h < 1 ? 0.12 : 0.5) {
      trunk.to(
          Glade.screenX(stem(plant, lean, wave, h), plant.distance()),
          Glade.screenY(h, plant.distance()),
          girth(plant, h) * Glade.scale(plant.distance()));
    }
    int branches = 9 + random.nextInt(6);
    for (int i = 0; i < branches; i++) {
      double h = plant.height() * random.nextDouble(0.20, 0.98);
      double x = Glade.screenX(stem(plant, lean, wave, h), plant.distance());
      double y = Glade.screenY(h, plant.distance());
      branch(light, plant, x, y, wave, 1 - h / plant.height());
    }
    trunk.paint(light, 1, new Bark(noise, plant.distance(), wave));
  }

  private double stem(Plant plant, double lean, double wave, double height) {
    double bend = 0.20 * noise.at(height * 0.22, wave) + 0.03 * noise.at(height * 1.1, wave);
    return plant.across() + lean * height + bend * Math.min(1, height / 3);
  }

  private static double girth(Plant plant, double height) {
    double flare = 0.5 * Math.exp(-Math.max(0, height) / 0.25);
    double knot = 0.06 * Math.sin(height * 2.3 + plant.across() * 9);
    return plant.radius() * (1 + knot - 0.8 * height / plant.height() + flare);
  }

  private void branch(Light light, Plant plant, double x, double y, double wave, double low) {
    double scale = Glade.scale(plant.distance());
    double side = random.nextBoolean() ? 1 : -1;
    double angle = random.nextDouble(0.15, 0.95);
    double length = (0.8 + 2.6 * low) * random.nextDouble(0.6, 1.1);
    double thick = plant.radius() * (0.12 + 0.16 * low);
    Ribbon ribbon = new Ribbon();
    double px = x;
    double py = y;
    int steps = 14;
    for (int i = 0; i <= steps; i++) {
      double t = (double) i / steps;
      ribbon.to(px, py, Math.max(0.25, thick * scale * (1 - 0.85 * t)));
      double turn = angle + 0.5 * noise.at(t * 2.4 + wave, y * 0.01) - 0.25 * t;
      px += side * Math.cos(turn) * length * scale / steps;
      py -= Math.sin(turn) * length * scale / steps;
      if (i > 4 && i % 2 == 0) {
        cluster(light, plant, px, py, 0.34 + 0.34 * t, (int) (34 + 46 * t));
      }
    }
    ribbon.paint(light, 1, new Bark(noise, plant.distance(), wave + 9));
    cluster(light, plant, px, py, 0.5, 60);
  }

  private void cluster(Light light, Plant plant, double x, double y, double spread, int count) {
    double scale = Glade.scale(plant.distance());
    double reach = 2 * spread * scale;
    if (x < -reach || x > Glade.WIDTH + reach || y < -reach || y > Glade.HEIGHT + reach) {
      return;
    }
    double cx = x + 0.6 * spread * scale * random.nextGaussian();
    double cy = y + 0.4 * spread * scale * random.nextGaussian();
    for (int i = 0; i < count; i++) {
      double ox = random.nextGaussian();
      double oy = random.nextGaussian();
      double px = cx + 0.62 * spread * scale * ox;
      double py = cy + 0.36 * spread * scale * oy;
      double outer = Ease.clamp(0.35 + 0.25 * Math.hypot(ox, oy) - 0.12 * oy);
      leaf(light, plant, px, py, outer);
    }
  }

  private void leaf(Light light, Plant plant, double x, double y, double outer) {
    Rgb[] hues = FOLIAGE[plant.hue()];
    double clump = noise.fractal(x / 40 + plant.distance(), y / 40, 2);
    Rgb hue = hues[0].mix(hues[1], Ease.clamp(0.5 + clump + 0.3 * random.nextGaussian()));
    double lit = Glade.backlight(x, y) * (0.35 + 1.5 * outer) * (0.8 + 0.8 * clump);
    double turned = Math.exp(0.40 * random.nextGaussian());
    Rgb color = hue.times(Math.max(0.05, lit * turned * 1.15));
    double size = 0.05 * Glade.scale(plant.distance()) * random.nextDouble(0.6, 1.2);
    new Leaf(
            size > 4 && plant.hue() != 0 ? Leaf.Outline.MAPLE : Leaf.Outline.BEECH,
            size,
            random.nextDouble(2 * Math.PI),
            random.nextDouble(0.35, 1))
        .paint(light, x, y, Glade.through(color, plant.distance(), x, y), 0.92);
  }

  private void shrub(Light light, Plant plant) {
    double scale = Glade.scale(plant.distance());
    double x = Glade.screenX(plant.across(), plant.distance());
    for (int i = 0; i < 7; i++) {
      double tip = plant.height() * random.nextDouble(0.4, 1);
      double off = random.nextDouble(-0.6, 0.6) * plant.height();
      double y = Glade.screenY(0, plant.distance());
      double high = Glade.screenY(tip, plant.distance());
      new Ribbon()
          .to(x + 0.2 * off * scale, y, 0.007 * scale)
          .to(x + 0.7 * off * scale, (y + high) / 2, 0.005 * scale)
          .to(x + off * scale, high, 0.003 * scale)
          .paint(light, 1, new Bark(noise, plant.distance(), i));
      cluster(light, plant, x + off * scale, high, 0.28 * plant.height(), 34);
      cluster(light, plant, x + 0.7 * off * scale, (y + high) / 2, 0.26 * plant.height(), 26);
    }
  }
}
