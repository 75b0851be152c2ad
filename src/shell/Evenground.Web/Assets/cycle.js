// Lets a scenario answer while its sliders move, and shows how far its draws are. Without this script the same
// form has a button, and the page that it leads to holds the same answer.
(() => {
  const form = document.getElementById("question");
  const place = document.getElementById("answer");
  const pulse = document.getElementById("pulse");
  if (!form || !place) return;

  const rest = 500;
  let frame = 0;
  let asking = null;
  let stream = null;
  let resting = 0;
  let said = 0;

  for (const slider of form.querySelectorAll("input[type=range]")) couple(slider);
  const rows = document.getElementById("rows");
  const add = document.getElementById("add-row");
  // The empty row is for whoever has no button to add one.
  const last = rows.lastElementChild;
  if (rows.children.length > 1 && !last.querySelector("select").value) last.remove();
  add.hidden = false;
  add.addEventListener("click", () => newRow("").querySelector("select").focus());
  form.addEventListener("input", ask);
  form.addEventListener("change", ask);
  form.addEventListener("submit", event => {
    event.preventDefault();
    ask();
    rangesSoon(0);
  });
  place.addEventListener("click", pressed);
  settle();

  function couple(slider) {
    const number = document.getElementById(slider.dataset.for);
    slider.hidden = false;
    slider.addEventListener("input", () => { number.value = round(slider.valueAsNumber); });
    number.addEventListener("input", () => { slider.value = number.value; });
  }

  function round(value) {
    return value === 0 ? "0" : String(Number(value.toPrecision(3)));
  }

  function newRow(region) {
    const row = document.getElementById("row-template").content.firstElementChild.cloneNode(true);
    row.querySelector("select").value = region;
    const first = rows.querySelector("input[name=amount]");
    if (region) row.querySelector("input[name=amount]").value = first && first.value ? first.value : "100";
    rows.append(row);
    return row;
  }

  // A tile adds a row, or leads to the row that is there; a choice of what to see is a field of the form.
  function pressed(event) {
    const link = event.target.closest("a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (link.dataset.show || link.dataset.year) {
      event.preventDefault();
      if (link.dataset.show) form.elements.namedItem("show").value = link.dataset.show;
      if (link.dataset.year) form.elements.namedItem("year").value = link.dataset.year;
      focusAfter(link.dataset.show ? `[data-show="${link.dataset.show}"]` : `[data-year="${link.dataset.year}"]`);
      ask();
    } else if (link.classList.contains("tile-of")) {
      const region = regionOf(link);
      if (!region) return;
      event.preventDefault();
      const there = [...rows.querySelectorAll("select")].find(select => select.value === region);
      const row = there ? there.closest("fieldset") : newRow(region);
      row.querySelector("input[name=amount]").focus();
      ask();
    }
  }

  // The link of a tile says which region it adds.
  function regionOf(link) {
    return new URL(link.getAttribute("href"), location.href).searchParams.get("add");
  }

  let wanted = null;
  function focusAfter(selector) { wanted = selector; }

  function ask() {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(fetchAnswer);
  }

  async function fetchAnswer(withRanges) {
    asking?.abort();
    if (withRanges !== true) stopStream();
    const mine = (asking = new AbortController());
    place.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(addressOf(form.dataset.answer), { signal: mine.signal, credentials: "same-origin" });
      if (!answer.ok) throw new Error(String(answer.status));
      put(await answer.text());
      if (withRanges !== true) rangesSoon(rest);
    } catch (fault) {
      if (fault.name !== "AbortError") tell(form.dataset.failed);
    } finally {
      if (asking === mine) {
        asking = null;
        place.removeAttribute("aria-busy");
      }
    }
  }

  function addressOf(address) {
    return `${address}?${new URLSearchParams(new FormData(form))}`;
  }

  function put(html) {
    const open = [...place.querySelectorAll("details[open][id]")].map(one => one.id);
    place.innerHTML = html;
    for (const id of open) document.getElementById(id)?.setAttribute("open", "");
    if (wanted) place.querySelector(wanted)?.focus({ preventScroll: true });
    wanted = null;
    const made = place.querySelector("[data-address]");
    if (made) {
      history.replaceState(null, "", made.dataset.address);
      tell(made.dataset.pulse);
    } else tell(place.querySelector(".notice strong")?.textContent ?? "");
    window.evengroundCharts?.(place);
  }

  // Heard once the slider rests; seen at once.
  function tell(words) {
    pulse.hidden = !words;
    clearTimeout(said);
    said = setTimeout(() => { pulse.textContent = words; }, 120);
  }

  function settle() {
    const made = place.querySelector("[data-address]");
    if (made?.dataset.pulse) {
      pulse.hidden = false;
      pulse.textContent = made.dataset.pulse;
    }
    rangesSoon(0);
  }

  function rangesSoon(wait) {
    clearTimeout(resting);
    resting = setTimeout(() => {
      const made = place.querySelector("[data-address]");
      if (made && made.dataset.done === "no" && !stream) openStream();
    }, wait);
  }

  function openStream() {
    const bar = place.querySelector(".progress");
    const text = place.querySelector("[data-address]").dataset.text;
    const address = new URL(form.dataset.ranges, location.href);
    for (const name of ["on", "known"]) {
      const field = form.elements.namedItem(name);
      if (field) address.searchParams.set(name, field.value);
    }
    address.searchParams.set("scenario", text);
    stream = new EventSource(address);
    bar.hidden = false;
    place.querySelector(".without-script")?.setAttribute("hidden", "");
    show(0);
    bar.querySelector("button").addEventListener("click", () => {
      stopStream();
      bar.hidden = true;
      place.querySelector(".without-script")?.removeAttribute("hidden");
      tell(form.dataset.stopped);
    });
    stream.addEventListener("progress", event => show(Number(event.data)));
    stream.addEventListener("done", () => {
      stopStream();
      fetchAnswer(true);
    });
    for (const name of ["busy", "refused", "error"]) stream.addEventListener(name, () => {
      stopStream();
      bar.hidden = true;
      place.querySelector(".without-script")?.removeAttribute("hidden");
    });

    function show(share) {
      bar.querySelector("progress").value = share;
      bar.querySelector("span").textContent = `${form.dataset.working} ${share}%`;
    }
  }

  // Closing the stream stops the work on the server.
  function stopStream() {
    clearTimeout(resting);
    stream?.close();
    stream = null;
  }
})();
