;;; drive.el --- writes in a draft as a person does, and keeps what can be seen  -*- lexical-binding: t -*-
;; Environment: DRAFT, NOTES.
(require 'cl-lib)
(require 'json)
(require 'flymake)

(defvar notes nil)

(defun note (name value)
  (push (cons name value) notes))

(defun wait-for (what ready)
  (with-timeout (60 (error "waited in vain: %s" what))
    (while (not (funcall ready))
      (accept-process-output nil 0.05))))

(defun found ()
  (sort (flymake-diagnostics) (lambda (one other) (< (flymake-diagnostic-beg one) (flymake-diagnostic-beg other)))))

(defun words ()
  (mapcar (lambda (each) (buffer-substring-no-properties (flymake-diagnostic-beg each) (flymake-diagnostic-end each)))
          (found)))

(defun act (title)
  "Take the first action at the first finding whose title begins with TITLE; return all titles."
  (let ((offered nil) (finding (car (found))) (last-nonmenu-event t))
    (cl-letf (((symbol-function 'completing-read)
               (lambda (_prompt items &rest _)
                 (setq offered (mapcar #'car items))
                 (cl-find-if (lambda (each) (string-prefix-p title each)) offered))))
      (eglot-code-actions (flymake-diagnostic-beg finding) (flymake-diagnostic-end finding) "quickfix" t))
    offered))

(defun write-draft ()
  (find-file (getenv "DRAFT"))
  (apply #'eglot (eglot--guess-contact))
  (flymake-start)
  (wait-for "the findings" (lambda () (= (length (found)) 2)))
  (note 'opened (vconcat (words)))
  (note 'message (flymake-diagnostic-text (car (found))))
  ;; an emoji typed before the first finding, and the fix taken where the words stand then
  (goto-char (point-min))
  (insert "🎏 Rain. ")
  (eglot--signal-textDocument/didChange)
  (wait-for "the findings after typing"
            (lambda () (and (equal (vconcat (words)) (alist-get 'opened notes))
                            (= eglot--versioned-identifier 1))))
  (note 'offered (vconcat (act "Change to")))
  (eglot--signal-textDocument/didChange)
  (wait-for "the fix" (lambda () (= (length (found)) 1)))
  (note 'fixed (buffer-substring-no-properties (point-min) (point-max)))
  ;; the other is stated as a fact: a command of the server, which writes a file
  (act "State this sentence")
  (wait-for "no finding" (lambda () (null (found)))))

(condition-case problem
    (write-draft)
  (error (note 'problem (format "%s %s" (error-message-string problem) (prin1-to-string (words))))))
(let ((coding-system-for-write 'utf-8))
  (write-region (json-encode notes) nil (getenv "NOTES")))
(ignore-errors (eglot-shutdown (eglot-current-server)))
(kill-emacs 0)
