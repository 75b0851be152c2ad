// Checks the entry form while it is filled in. Without this script the same checks run when the form is sent.
(() => {
  const form = document.querySelector("form[data-check]");
  if (!form) return;

  const status = document.getElementById("status");
  const touched = new Set();
  let timer = 0;
  let latest = 0;

  document.getElementById("summary")?.focus();
  form.addEventListener("input", event => note(event.target));
  form.addEventListener("focusout", event => note(event.target));

  // Only fields that were left or changed are marked: nobody is told off for what they have not come to yet.
  function note(field) {
    if (!field.name || field.type === "hidden" || field.tagName === "BUTTON") return;
    touched.add(field.name);
    clearTimeout(timer);
    timer = setTimeout(check, 350);
  }

  async function check() {
    const mine = ++latest;
    try {
      const answer = await fetch(form.dataset.check, { method: "POST", body: new FormData(form), credentials: "same-origin" });
      if (!answer.ok || mine !== latest) return;
      show(await answer.json());
    } catch {
      // The network is gone: sending the form will say so.
    }
  }

  function show(result) {
    for (const name of touched) {
      const field = form.elements.namedItem(name);
      const place = document.getElementById(`${name}-error`);
      if (!field || !place) continue;
      const text = result.errors[name] ?? "";
      place.textContent = text;
      if (text) field.setAttribute("aria-invalid", "true");
      else field.removeAttribute("aria-invalid");
    }
    const open = Object.keys(result.errors).filter(name => touched.has(name)).length;
    const text = [open || !Object.keys(result.errors).length ? result.summary : "", ...result.readings].filter(Boolean).join(" ");
    if (status.textContent !== text) status.textContent = text;
  }
})();
