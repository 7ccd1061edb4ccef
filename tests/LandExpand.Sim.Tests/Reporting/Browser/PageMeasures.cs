namespace LandExpand.Sim.Tests.Reporting.Browser;

/// <summary>Scripts that look over a page as a careful reader does; each returns what is wrong, a line each.</summary>
internal static class PageMeasures
{
    /// <summary>What is wider than the window, or than the box that should hold it.</summary>
    public const string Overflows = """
        () => {
          const found = [], root = document.documentElement;
          if (root.scrollWidth > window.innerWidth) { found.push(`the page is ${root.scrollWidth} wide in a window of ${window.innerWidth}`); }
          for (const node of document.querySelectorAll('h1, h2, h3, p, li, dt, dd, summary, .figure, .card, .chart, .bands')) {
            const box = node.getBoundingClientRect();
            if (box.width && (box.left < -1 || box.right > window.innerWidth + 1)) { found.push(`${node.tagName}.${node.className} runs from ${box.left} to ${box.right}: ${node.textContent.slice(0, 60)}`); }
            if (node.scrollWidth > node.clientWidth + 1 && node.clientWidth > 0 && getComputedStyle(node).display !== 'inline') { found.push(`${node.tagName}.${node.className} holds ${node.scrollWidth} in ${node.clientWidth}: ${node.textContent.slice(0, 60)}`); }
          }
          return found;
        }
        """;

    /// <summary>Words of a chart that leave its frame, or lie on other words. Boxes of words hold room above and below the letters, which does not count.</summary>
    public const string Words = """
        () => {
          const found = [];
          for (const chart of document.querySelectorAll('.chart')) {
            const frame = chart.getBoundingClientRect();
            const words = [...chart.querySelectorAll('svg text')].filter(text => text.textContent.trim()).map(text => {
              const box = text.getBoundingClientRect(), rim = box.height * 0.18;
              return { text: text.textContent, left: box.left, right: box.right, top: box.top + rim, bottom: box.bottom - rim };
            });
            for (const word of words) {
              if (word.left < frame.left - 1 || word.right > frame.right + 1 || word.top < frame.top - 1 || word.bottom > frame.bottom + 1) { found.push(`${chart.id} at ${window.innerWidth}: "${word.text}" is cut`); }
            }
            for (let i = 0; i < words.length; i++) {
              for (let k = i + 1; k < words.length; k++) {
                const a = words[i], b = words[k];
                const across = Math.min(a.right, b.right) - Math.max(a.left, b.left), down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
                if (across > 1 && down > 1) { found.push(`${chart.id} at ${window.innerWidth}: "${a.text}" lies on "${b.text}"`); }
              }
            }
          }
          return found;
        }
        """;

    /// <summary>Charts that are not drawn: fewer marks, or a smaller part of the frame covered, than any chart has.</summary>
    public const string Empty = """
        () => {
          const found = [], charts = [...document.querySelectorAll('.chart')];
          if (!charts.length) { found.push('there is no chart'); }
          for (const chart of charts) {
            const marks = [...chart.querySelectorAll('svg path, svg rect, svg polyline, svg polygon, svg circle')].map(mark => mark.getBoundingClientRect()).filter(box => box.width > 0 || box.height > 0);
            const frame = chart.getBoundingClientRect(), left = Math.min(...marks.map(box => box.left)), right = Math.max(...marks.map(box => box.right));
            if (marks.length < 6 || right - left < 0.6 * frame.width || !chart.querySelector('svg text')) { found.push(`${chart.id}: ${marks.length} marks over ${right - left} of ${frame.width} pixels`); }
          }
          return found;
        }
        """;
}
