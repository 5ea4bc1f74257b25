// What pages do beyond being pages. All of it can be done without: marks lead to their notes, forms post and come back.
"use strict";
(() => {
  const panel = document.querySelector("[data-panel]");
  const all = (what, where = document) => Array.from(where.querySelectorAll(what));

  // Words pointed at: their notes, beside the text.
  if (panel) {
    const before = Array.from(panel.childNodes);
    let shown = "";
    document.body.classList.add("has-sheet");
    const light = (names) => {
      all(".text .hot").forEach((mark) => mark.classList.remove("hot"));
      if (names.length) {
        all(".text [data-n]").filter((mark) => mark.dataset.n.split(" ").includes(names[0]))
          .forEach((mark) => mark.classList.add("hot"));
      }
    };
    const show = (mark) => {
      if (mark.dataset.n === shown) return;
      shown = mark.dataset.n;
      const names = shown.split(" ");
      const notes = names.map((name) => document.getElementById("n-" + name)).filter(Boolean);
      const list = document.createElement("ul");
      list.className = "plain";
      for (const note of notes) {
        const copy = note.cloneNode(true);
        copy.removeAttribute("id");
        list.append(copy);
      }
      panel.replaceChildren(list);
      panel.classList.add("on");
      light(names);
    };
    const reset = () => { panel.replaceChildren(...before); panel.classList.remove("on"); shown = ""; light([]); };
    const text = document.querySelector(".text");
    if (text) {
      text.addEventListener("mouseover", (e) => { const m = e.target.closest("[data-n]"); if (m) show(m); });
      text.addEventListener("focusin", (e) => { const m = e.target.closest("[data-n]"); if (m) show(m); });
      text.addEventListener("click", (e) => {
        const m = e.target.closest("[data-n]");
        if (m && !e.ctrlKey && !e.metaKey) { e.preventDefault(); show(m); }
      });
      document.addEventListener("keydown", (e) => { if (e.key === "Escape") reset(); });
    }
  }

  // Shared passages: both sides together.
  all("[data-pair]").forEach((mark) => {
    const mates = () => all(`[data-pair="${CSS.escape(mark.dataset.pair)}"]`);
    mark.addEventListener("mouseenter", () => mates().forEach((mate) => mate.classList.add("hot")));
    mark.addEventListener("mouseleave", () => mates().forEach((mate) => mate.classList.remove("hot")));
  });

  // "/" leads to the search.
  document.addEventListener("keydown", (e) => {
    const typing = e.target.closest("input, textarea, select");
    if (e.key === "/" && !typing && !e.ctrlKey && !e.metaKey && !e.altKey) {
      e.preventDefault();
      document.getElementById("find").focus();
    }
  });

  // Copies what stands in an element.
  all("[data-copy]").forEach((button) => {
    button.addEventListener("click", async () => {
      const words = document.getElementById(button.dataset.copy).textContent;
      const was = button.textContent;
      try {
        await navigator.clipboard.writeText(words);
        button.textContent = "Copied";
      } catch {
        const range = document.createRange();
        range.selectNodeContents(document.getElementById(button.dataset.copy));
        getSelection().removeAllRanges();
        getSelection().addRange(range);
        button.textContent = document.execCommand("copy") ? "Copied" : "Marked: copy it now";
      }
      setTimeout(() => { button.textContent = was; }, 2000);
    });
  });

  // Files that are dropped are sent as if they had been chosen.
  all("[data-drop]").forEach((form) => {
    const files = form.querySelector("input[type=file]");
    const busy = form.querySelector(".busy");
    const send = () => { busy.textContent = "Reading. The first time takes a few seconds longer."; form.requestSubmit(); };
    form.addEventListener("dragover", (e) => { e.preventDefault(); form.classList.add("over"); });
    form.addEventListener("dragleave", () => form.classList.remove("over"));
    form.addEventListener("drop", (e) => {
      e.preventDefault();
      form.classList.remove("over");
      if (e.dataTransfer.files.length) { files.files = e.dataTransfer.files; send(); }
    });
    form.addEventListener("submit", () => { busy.textContent = "Reading. The first time takes a few seconds longer."; });
  });

  // What is for the first visit is open until somebody closes it.
  all("[data-once]").forEach((details) => {
    let closed = null;
    try { closed = localStorage.getItem(details.dataset.once); } catch { /* no memory, then */ }
    details.open = closed !== "closed";
    details.addEventListener("toggle", () => {
      try { localStorage.setItem(details.dataset.once, details.open ? "open" : "closed"); } catch { /* as above */ }
    });
  });
})();
