// Plays the times of a picture one after another, and saves a picture as PNG. Without this script every time has
// a link of its own, and every picture can be saved as SVG.
(() => {
  const calm = matchMedia("(prefers-reduced-motion: reduce)");

  arm(document);
  // For pictures that come later, into a page that is there.
  window.evengroundCharts = arm;

  function arm(root) {
    for (const figure of root.querySelectorAll("figure[data-frames]")) player(figure);
    for (const button of root.querySelectorAll("button[data-png]")) saver(button);
  }

  function player(figure) {
    const { screens, frames, shown } = JSON.parse(figure.dataset.frames);
    const button = figure.querySelector(".play");
    const says = figure.querySelector(".playing");
    const links = [...figure.querySelectorAll(".times .rail a")];
    const cells = [...figure.querySelectorAll("details tbody td")];
    const steps = figure.querySelectorAll(".times .step");
    let at = shown;
    let timer = 0;

    button.hidden = false;
    button.addEventListener("click", () => (timer ? stop() : start()));
    for (const [place, link] of links.entries())
      link.addEventListener("click", event => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        stop();
        show(place);
        history.replaceState(null, "", link.href);
      });

    function start() {
      button.textContent = button.dataset.pause;
      // From the last time it begins anew.
      show(at === frames.length - 1 ? 0 : at + 1);
      timer = setInterval(() => {
        if (at === frames.length - 1) stop();
        else show(at + 1);
      }, calm.matches ? 2000 : 1000);
    }

    function stop() {
      clearInterval(timer);
      timer = 0;
      button.textContent = button.dataset.play;
    }

    function show(place) {
      at = place;
      const frame = frames[at];
      for (const [style, { longest, menFrom }] of Object.entries(screens)) {
        const picture = figure.querySelector(`svg.${style}`);
        lengthen(picture.querySelectorAll(".men"), frame.men, longest, menFrom);
        lengthen(picture.querySelectorAll(".women"), frame.women, longest, null);
        picture.querySelector(".when").textContent = frame.when;
        picture.querySelector(".men-total").textContent = frame.menTotal;
        picture.querySelector(".women-total").textContent = frame.womenTotal;
        picture.querySelector("desc").textContent = frame.says;
      }
      for (const [number, cell] of cells.entries()) cell.textContent = frame.cells[number];
      for (const [number, link] of links.entries())
        if (number === at) link.setAttribute("aria-current", "date");
        else link.removeAttribute("aria-current");
      for (const step of steps) {
        const link = links[at + (step.rel === "prev" ? -1 : 1)];
        step.hidden = !link;
        if (link) step.href = link.href;
      }
      says.textContent = frame.says;
    }

    function lengthen(bars, shares, longest, until) {
      for (const [place, bar] of [...bars].entries()) {
        const width = (shares[place] ?? 0) * longest;
        bar.setAttribute("width", width);
        if (until !== null) bar.setAttribute("x", until - width);
      }
    }
  }

  // The fonts in a picture are read only when it is drawn: it is drawn until it no longer changes.
  async function draw(picture, canvas) {
    const context = canvas.getContext("2d");
    let before = "";
    for (let round = 0, same = 0; round < 30 && same < 3; round++) {
      context.drawImage(picture, 0, 0, canvas.width, canvas.height);
      const now = canvas.toDataURL();
      same = now === before ? same + 1 : 0;
      before = now;
      await new Promise(done => setTimeout(done, 100));
    }
  }

  function saver(button) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      button.disabled = true;
      try {
        const picture = new Image();
        picture.src = button.dataset.png;
        await picture.decode();
        const canvas = document.createElement("canvas");
        canvas.width = picture.naturalWidth * 2;
        canvas.height = picture.naturalHeight * 2;
        await draw(picture, canvas);
        const blob = await new Promise((done, failed) =>
          canvas.toBlob(made => (made ? done(made) : failed(new Error("no picture was made"))), "image/png"));
        const link = document.createElement("a");
        link.href = URL.createObjectURL(blob);
        link.download = button.dataset.name;
        link.click();
        setTimeout(() => URL.revokeObjectURL(link.href), 10000);
      } catch {
        // Whatever stands in the way: the picture itself can always be had.
        location.href = button.dataset.png;
      } finally {
        button.disabled = false;
      }
    });
  }
})();
