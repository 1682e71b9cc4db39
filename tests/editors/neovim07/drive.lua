-- Writes in a draft as a person does, and keeps what can be seen on the way. Environment: DRAFT, NOTES.
local notes = {}

local function wait(what, ready)
  if not vim.wait(60000, ready, 20) then
    error("waited in vain: " .. what)
  end
end

local function findings()
  local found = {}
  for _, each in ipairs(vim.diagnostic.get(0)) do
    local words = vim.api.nvim_buf_get_text(0, each.lnum, each.col, each.end_lnum, each.end_col, {})
    table.insert(found, { words = table.concat(words, "\n"), line = each.lnum + 1, rule = each.code })
  end
  table.sort(found, function(one, other)
    return one.line < other.line
  end)
  return found
end

-- What is offered, and the first whose title begins so, taken.
local function act(title)
  local offered = {}
  vim.ui.select = function(items, _, choose)
    local chosen
    for _, item in ipairs(items) do
      table.insert(offered, item[2].title)
      if not chosen and vim.startswith(item[2].title, title) then
        chosen = item
      end
    end
    choose(chosen)
  end
  vim.lsp.buf.code_action()
  wait("the actions", function()
    return #offered > 0
  end)
  return offered
end

local function write_draft()
  vim.cmd("filetype on")
  vim.cmd("edit " .. vim.fn.fnameescape(vim.env.DRAFT))
  wait("the findings", function()
    return #findings() == 2
  end)
  notes.opened = findings()
  local _, client = next(vim.lsp.buf_get_clients(0))
  notes.encoding = client.offset_encoding
  notes.root = client.config.root_dir

  -- an emoji typed before the first finding, and the fix taken where the words stand then
  local first = vim.diagnostic.get(0, { lnum = notes.opened[1].line - 1 })[1]
  vim.api.nvim_buf_set_text(0, first.lnum, 0, first.lnum, 0, { "🎏 Rain. " })
  local moved
  wait("the findings after typing", function()
    moved = vim.diagnostic.get(0, { lnum = first.lnum })[1]
    return #findings() == 2 and moved and moved.col > first.col and findings()[1].words == notes.opened[1].words
  end)
  vim.api.nvim_win_set_cursor(0, { moved.lnum + 1, moved.col })
  notes.offered = act("Change to")
  wait("the fix", function()
    return #findings() == 1
  end)
  notes.fixed = vim.api.nvim_buf_get_lines(0, first.lnum, first.lnum + 1, false)[1]

  -- the other is stated as a fact: a command of the server, which writes a file
  vim.api.nvim_win_set_cursor(0, { findings()[1].line, vim.diagnostic.get(0)[1].col })
  act("State this sentence")
  wait("no finding", function()
    return #findings() == 0
  end)
end

local ok, problem = pcall(write_draft)
notes.problem = not ok and tostring(problem) or nil
vim.fn.writefile({ vim.fn.json_encode(notes) }, vim.env.NOTES)
vim.lsp.stop_client(vim.lsp.get_active_clients())
vim.cmd("qall!")
