// Runs before the page is drawn, so that a remembered choice shows no flash of the other.
'use strict';
try {
  const chosen = localStorage.getItem('facevalue-theme');
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
} catch { /* Storage may be forbidden; the system's choice holds then. */ }
