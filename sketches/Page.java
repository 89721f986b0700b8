package sketches;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/// A screenshot of a page: text in several sizes, buttons, a table, a chart and a photo.
final class Page {

  private static final int WIDTH = 1280;
  private static final int HEIGHT = 860;
  private static final Color INK = new Color(0x1F2430);
  private static final Color MUTED = new Color(0x6B7280);
  private static final Color RULE = new Color(0xE2E5EB);
  private static final Color PANEL = new Color(0xFFFFFF);
  private static final Color GROUND = new Color(0xF4F5F8);
  private static final Color ACCENT = new Color(0x2563EB);
  private static final Color SECOND = new Color(0x10A37F);
  private static final Color NAVY = new Color(0x17203A);

  private static final String[][] ROWS = {
    {"Species", "Seen", "Last week", "Trend"},
    {"Robin", "48", "41", "+17 %"},
    {"Blue tit", "36", "39", "-8 %"},
    {"Nuthatch", "12", "9", "+33 %"},
    {"Wren", "21", "21", "0 %"},
    {"Goldfinch", "17", "12", "+42 %"},
  };

  private final BufferedImage picture =
      new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
  private final Graphics2D graphics = Brush.on(picture);

  private Page() {}

  static BufferedImage render() {
    Page page = new Page();
    page.fill(GROUND, 0, 0, WIDTH, HEIGHT, 0);
    page.header();
    page.sidebar();
    page.article();
    page.chart();
    page.table();
    page.graphics.dispose();
    return page.picture;
  }

  private void header() {
    fill(NAVY, 0, 0, WIDTH, 64, 0);
    graphics.setColor(new Color(0xFFB454));
    graphics.fill(new Ellipse2D.Double(24, 18, 28, 28));
    graphics.setColor(NAVY);
    graphics.fill(new Ellipse2D.Double(33, 14, 24, 24));
    text("Garden Watch", 66, 40, 22, Font.BOLD, Color.WHITE);
    String[] tabs = {"Overview", "Sightings", "Places", "Reports"};
    for (int i = 0; i < tabs.length; i++) {
      Color color = i == 0 ? Color.WHITE : new Color(0xA9B2C7);
      text(tabs[i], 290 + 108 * i, 39, 15, i == 0 ? Font.BOLD : Font.PLAIN, color);
    }
    fill(new Color(0xFFB454), 290, 60, 76, 4, 0);
    fill(new Color(0x27325A), 900, 16, 240, 32, 16);
    text("Search sightings...", 918, 37, 13, Font.PLAIN, new Color(0xA9B2C7));
    button("Sign in", 1160, 16, 96, ACCENT, Color.WHITE);
  }

  private void sidebar() {
    fill(PANEL, 0, 64, 208, HEIGHT - 64, 0);
    fill(RULE, 207, 64, 1, HEIGHT - 64, 0);
    text("THIS WEEK", 24, 104, 11, Font.BOLD, MUTED);
    String[] items = {"Summary", "Feeding table", "Hedge and wood", "Pond", "Night camera"};
    for (int i = 0; i < items.length; i++) {
      if (i == 1) {
        fill(new Color(0xE5EDFF), 12, 118 + 38 * i, 184, 32, 8);
      }
      graphics.setColor(i == 1 ? ACCENT : new Color(0xC3C9D4));
      graphics.fill(new Ellipse2D.Double(26, 129 + 38 * i, 9, 9));
      text(items[i], 46, 139 + 38 * i, 14, Font.PLAIN, i == 1 ? ACCENT : INK);
    }
    text("FILTERS", 24, 352, 11, Font.BOLD, MUTED);
    String[] filters = {"Morning", "Afternoon", "Ringed birds", "With a photo"};
    for (int i = 0; i < filters.length; i++) {
      checkBox(24, 370 + 32 * i, i != 1);
      text(filters[i], 50, 383 + 32 * i, 13, Font.PLAIN, INK);
    }
    text("Storage", 24, 770, 12, Font.PLAIN, MUTED);
    fill(RULE, 24, 782, 160, 8, 8);
    fill(SECOND, 24, 782, 104, 8, 8);
    text("6.5 of 10 GB used", 24, 812, 11, Font.PLAIN, MUTED);
  }

  private void checkBox(int x, int y, boolean checked) {
    fill(checked ? ACCENT : RULE, x, y, 16, 16, 4);
    if (checked) {
      graphics.setColor(Color.WHITE);
      graphics.setStroke(new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      Path2D tick = new Path2D.Double();
      tick.moveTo(x + 4, y + 8.5);
      tick.lineTo(x + 7, y + 11.5);
      tick.lineTo(x + 12, y + 5);
      graphics.draw(tick);
    }
  }

  private void article() {
    card(232, 88, 1024, 352);
    graphics.drawImage(Bird.render(), 256, 112, 256 + 420, 112 + 304, 250, 100, 1010, 650, null);
    text("Photo of the week", 704, 134, 13, Font.BOLD, SECOND);
    text("A robin keeps the hedge", 704, 172, 30, Font.BOLD, INK);
    String[] lines = {
      "The first frost has brought the garden birds closer to the",
      "house. Since Monday one robin has claimed the old apple",
      "branch above the feeding table and sings there at dawn.",
      "Visitors counted twelve species this week, two more than",
      "in the week before; the nuthatch came back on Thursday."
    };
    for (int i = 0; i < lines.length; i++) {
      text(lines[i], 704, 210 + 25 * i, 15, Font.PLAIN, new Color(0x3A4150));
    }
    graphics.setFont(new Font(Font.SERIF, Font.ITALIC, 17));
    graphics.setColor(MUTED);
    graphics.drawString("\u201CSmall, round and entirely unafraid.\u201D", 704, 346);
    button("Read more", 704, 372, 120, ACCENT, Color.WHITE);
    button("Share", 836, 372, 92, new Color(0xE9ECF2), INK);
    button("Download", 940, 372, 116, new Color(0xE9ECF2), INK);
  }

  private void chart() {
    card(232, 464, 500, 372);
    text("Sightings per day", 256, 500, 18, Font.BOLD, INK);
    text("feeding table and pond, last 14 days", 256, 522, 12, Font.PLAIN, MUTED);
    int[] table = {18, 22, 19, 27, 31, 26, 35, 33, 38, 30, 42, 47, 44, 52};
    int[] pond = {8, 9, 14, 12, 10, 16, 15, 19, 17, 22, 18, 21, 26, 24};
    for (int i = 0; i <= 5; i++) {
      fill(RULE, 292, 780 - 44 * i, 416, 1, 0);
      text(String.valueOf(12 * i), 262, 785 - 44 * i, 11, Font.PLAIN, MUTED);
    }
    for (int i = 0; i < pond.length; i++) {
      int high = pond[i] * 44 / 12;
      fill(new Color(0xBFE6DA), 300 + 29 * i, 780 - high, 17, high, 0);
      if (i % 3 == 0) {
        text((i + 1) + " Nov", 292 + 29 * i, 800, 11, Font.PLAIN, MUTED);
      }
    }
    Path2D line = new Path2D.Double();
    for (int i = 0; i < table.length; i++) {
      double y = 780 - table[i] * 44 / 12.0;
      if (i == 0) {
        line.moveTo(308, y);
      } else {
        line.lineTo(308 + 29 * i, y);
      }
    }
    graphics.setColor(ACCENT);
    graphics.setStroke(new BasicStroke(2.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.draw(line);
    for (int i = 0; i < table.length; i++) {
      double y = 780 - table[i] * 44 / 12.0;
      graphics.fill(new Ellipse2D.Double(304.5 + 29 * i, y - 3.5, 7, 7));
    }
    legend(556, "table", ACCENT);
    legend(636, "pond", new Color(0xBFE6DA));
  }

  private void legend(int x, String name, Color color) {
    fill(color, x, 490, 12, 12, 3);
    text(name, x + 18, 501, 12, Font.PLAIN, MUTED);
  }

  private void table() {
    card(756, 464, 500, 372);
    text("Most frequent guests", 780, 500, 18, Font.BOLD, INK);
    int[] columns = {780, 960, 1050, 1170};
    for (int row = 0; row < ROWS.length; row++) {
      int y = 546 + 44 * row;
      if (row % 2 == 1) {
        fill(new Color(0xF7F8FB), 768, y - 26, 476, 44, 6);
      }
      for (int k = 0; k < columns.length; k++) {
        String cell = ROWS[row][k];
        Color color = row == 0 ? MUTED : cell.startsWith("+") ? SECOND
            : cell.startsWith("-") ? new Color(0xC2413B) : INK;
        int style = row > 0 && k == 0 ? Font.BOLD : Font.PLAIN;
        text(cell, columns[k], y, row == 0 ? 12 : 15, style, color);
      }
    }
    fill(RULE, 780, 788, 452, 1, 0);
    text("Updated 21 November, 16:40", 780, 814, 11, Font.PLAIN, MUTED);
    text("See all 12", 1168, 814, 12, Font.BOLD, ACCENT);
  }

  private void card(int x, int y, int width, int height) {
    for (int i = 6; i > 0; i--) {
      fill(new Color(20, 30, 60, 5), x - i, y - i + 3, width + 2 * i, height + 2 * i, 14 + i);
    }
    fill(PANEL, x, y, width, height, 14);
  }

  private void button(String name, int x, int y, int width, Color ground, Color ink) {
    fill(ground, x, y, width, 32, 10);
    graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 13));
    int wide = graphics.getFontMetrics().stringWidth(name);
    graphics.setColor(ink);
    graphics.drawString(name, x + (width - wide) / 2, y + 21);
  }

  private void fill(Color color, int x, int y, int width, int height, int corner) {
    graphics.setColor(color);
    graphics.fill(new RoundRectangle2D.Double(x, y, width, height, corner, corner));
  }

  private void text(String words, int x, int y, int size, int style, Color color) {
    graphics.setFont(new Font(Font.SANS_SERIF, style, size));
    graphics.setColor(color);
    graphics.drawString(words, x, y);
  }
}
