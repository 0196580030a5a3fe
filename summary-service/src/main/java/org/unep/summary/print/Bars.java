package org.unep.summary.print;

import java.awt.geom.Rectangle2D;
import java.io.File;
import java.util.List;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

import com.openhtmltopdf.css.parser.FSColor;
import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.AbstractOutputDevice;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;

/** Draws the SVG that the pages have: filled rectangles with numbers on them, and nothing else of SVG. */
final class Bars implements SVGDrawer {

    @Override
    public SVGImage buildSVGImage(Element svg, Box box, CssContext context, double width, double height, double dotsPerPixel) {
        String[] view = svg.getAttribute("viewBox").split(" ");
        double inside = Double.parseDouble(view[2]);
        double insideHeight = Double.parseDouble(view[3]);
        return new Bar(svg, box, width > 0 ? width : inside * dotsPerPixel, height > 0 ? height : insideHeight * dotsPerPixel,
                inside, insideHeight);
    }

    private record Bar(Element svg, Box box, double width, double height, double inside, double insideHeight)
            implements
                SVGImage {

        @Override
        public int getIntrinsicWidth() {
            return (int) width;
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) height;
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            for (Node child = svg.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (child instanceof Element shape) {
                    device.setColor(color(shape));
                    if (shape.getTagName().equals("rect")) {
                        device.fill(new Rectangle2D.Double(x + across(shape, "x"), y, across(shape, "width"), height));
                    } else {
                        write(shape.getTextContent(), x + across(shape, "x"), y, device, context);
                    }
                }
            }
        }

        private void write(String number, double middle, double y, OutputDevice device, RenderingContext context) {
            var font = box.getStyle().getFSFont(context);
            device.setFont(font);
            ((AbstractOutputDevice) device).setFontSpecification(box.getStyle().getFontSpecification());
            int wide = context.getTextRenderer().getWidth(context.getFontContext(), font, number);
            float ascent = context.getTextRenderer().getFSFontMetrics(context.getFontContext(), font, number).getAscent();
            context.getTextRenderer().drawString(device, number, (float) (middle - wide / 2.0),
                    (float) (y + (height + ascent * 0.76) / 2));
        }

        private double across(Element shape, String attribute) {
            return Double.parseDouble(shape.getAttribute(attribute)) * width / inside;
        }

        private static FSColor color(Element shape) {
            int rgb = Integer.parseInt(shape.getAttribute("fill").substring(1), 16);
            return new FSRGBColor(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff);
        }
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {
        // numbers are set in the font of the page
    }

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {
        // numbers are set in the font of the page
    }

    @Override
    public void close() {
        // holds nothing
    }
}
