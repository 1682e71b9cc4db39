-- Writes in a draft as a person does, and keeps what can be seen on the way. Environment: DRAFT, NOTES.
local draft, notes_file = vim.env.DRAFT, vim.env.NOTES
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
    table.insert(found, {
      words = table.concat(words, "\n"),
      line = each.lnum + 1,
      rule = each.code,
      source = each.source,
      error = each.severity == vim.diagnostic.severity.ERROR,
    })
  end
  table.sort(found, function(one, other)
    return one.line < other.line
  end)
  return found
end

vim.cmd("filetype on")
vim.cmd.edit(vim.fn.fnameescape(draft))
wait("the findings", function()
  return #findings() == 2
end)
notes.opened = findings()
local client = vim.lsp.get_clients({ bufnr = 0, name = "factlint" })[1]
notes.encoding = client.offset_encoding
notes.root = client.config.root_dir

-- over the first wrong date
local first = vim.diagnostic.get(0, { lnum = notes.opened[1].line - 1 })[1]
vim.api.nvim_win_set_cursor(0, { first.lnum + 1, first.col })
local params = vim.lsp.util.make_position_params(0, client.offset_encoding)
notes.hover = client:request_sync("textDocument/hover", params, 60000, 0).result.contents.value

-- an emoji typed before it, and the fix taken where the words stand then
vim.api.nvim_buf_set_text(0, first.lnum, 0, first.lnum, 0, { "🎏 Rain. " })
wait("the findings after typing", function()
  local now = findings()
  local moved = vim.diagnostic.get(0, { lnum = first.lnum })[1]
  return #now == 2 and now[1].words == notes.opened[1].words and moved and moved.col > first.col
end)
local moved = vim.diagnostic.get(0, { lnum = first.lnum })[1]
vim.api.nvim_win_set_cursor(0, { moved.lnum + 1, moved.col })
vim.lsp.buf.code_action({
  apply = true,
  filter = function(action)
    return action.isPreferred
  end,
})
wait("the fix", function()
  return #findings() == 1
end)
notes.fixed = vim.api.nvim_buf_get_lines(0, first.lnum, first.lnum + 1, false)[1]
notes.left = findings()

-- saving puts the rest right, by the second snippet of the page
vim.cmd.write()
wait("no finding", function()
  return #findings() == 0
end)
notes.saved = table.concat(vim.fn.readfile(draft), "\n")

local file = assert(io.open(notes_file, "w"))
file:write(vim.json.encode(notes))
file:close()
client:stop()
wait("the server's end", function()
  return client:is_stopped()
end)
