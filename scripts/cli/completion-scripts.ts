/**
 * What each shell needs to complete commands. It asks the program itself, so that it never has to be rewritten, and
 * falls back to files where the program has no answer.
 */
export const COMPLETION_SCRIPTS = {
  bash: `_ekyc() {
  local IFS=$'\\n'
  COMPREPLY=($(ekyc completion words -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null | cut -f 1))
}
complete -o bashdefault -o default -F _ekyc ekyc
`,
  zsh: `#compdef ekyc
_ekyc() {
  local -a found
  found=("\${(@f)$(ekyc completion words -- "\${(@)words[2,CURRENT]}" 2>/dev/null | sed -e 's/:/\\\\:/g' -e $'s/\\t/:/')}")
  if [[ -n "\${found[1]}" ]]; then _describe ekyc found; else _files; fi
}
if [[ "\${funcstack[1]}" = _ekyc ]]; then _ekyc "$@"; else compdef _ekyc ekyc; fi
`,
  fish: `function __ekyc_words
  set -l found (ekyc completion words -- (commandline -opc)[2..] (commandline -ct) 2>/dev/null)
  if test (count $found) -gt 0
    printf '%s\\n' $found
  else
    __fish_complete_path (commandline -ct)
  end
end
complete -c ekyc -f -a '(__ekyc_words)'
`,
} as const;

export type Shell = keyof typeof COMPLETION_SCRIPTS;
